/**
 * Working together on waiting lists, for the region as a whole: which entries to move to which consortium so that most
 * waiting disappears, and nobody who stays waits longer.
 *
 * <p>In: {@link nl.jeugdhulp.consortium.exchange.WaitingEntry}, {@link
 * nl.jeugdhulp.consortium.exchange.ConsortiumRoom}, {@link nl.jeugdhulp.consortium.exchange.ExchangeRules}. Out: {@link
 * nl.jeugdhulp.consortium.exchange.ExchangePlan}, to be accepted whole or in parts.
 *
 * <p>Fairness is kept by construction. A transfer takes a free place that is left when everybody on the receiving list,
 * paused or not, has been given one; so the receiving list does not change, whichever other transfers go through. On the
 * list that is left everybody keeps the position or moves up.
 */
package nl.jeugdhulp.consortium.exchange;
