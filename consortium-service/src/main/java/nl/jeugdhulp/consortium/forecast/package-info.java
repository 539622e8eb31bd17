/**
 * When care may start: the forecast of one waiting-list entry from counts of its list, the backtest that shows how
 * often it comes true, and the count of those who go before.
 *
 * <ol>
 *   <li>{@link nl.jeugdhulp.consortium.forecast.ObservedFlow}: what was counted, per period of four weeks.
 *   <li>{@link nl.jeugdhulp.consortium.forecast.StartForecaster}: counts and the number of people ahead in, a sealed
 *       {@link nl.jeugdhulp.consortium.forecast.StartForecast} out; constant cost.
 *   <li>{@link nl.jeugdhulp.consortium.forecast.Backtest}: a simulated region, a
 *       {@link nl.jeugdhulp.consortium.forecast.Calibration} out.
 *   <li>{@link nl.jeugdhulp.consortium.forecast.PositionIndex}: the number of people ahead, in PostgreSQL, at a cost that
 *       does not follow the length of the list.
 * </ol>
 *
 * <p>Seasons get no term of their own: in the simulated region arrivals swing by up to a quarter over the year and the
 * interval holds without one.
 */
package nl.jeugdhulp.consortium.forecast;
