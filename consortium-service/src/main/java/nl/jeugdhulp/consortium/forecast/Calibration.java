package nl.jeugdhulp.consortium.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;

/**
 * How well forecasts came true. An 80 % interval that is honest has {@code shareInside} near 0.80 with as many below as
 * above.
 *
 * @param entries entries with a forecast and a known turn
 * @param refused entries for which no forecast was given (too few observations, or no progress)
 * @param shareInside share whose turn fell inside the interval, its ends included
 * @param shareBelow share whose turn came earlier
 * @param shareAbove share whose turn came later
 * @param meanWidthDays mean length of the interval
 * @param medianAbsoluteErrorDays half of the P50 dates were off by no more than this
 */
public record Calibration(
        int entries,
        int refused,
        double shareInside,
        double shareBelow,
        double shareAbove,
        double meanWidthDays,
        double medianAbsoluteErrorDays) {

    /** A forecast beside the day on which it was the entry's turn. */
    public record Outcome(ExpectedStart forecast, LocalDate turn) {

        boolean early() {
            return turn.isBefore(forecast.p10());
        }

        boolean late() {
            return turn.isAfter(forecast.p90());
        }

        long widthDays() {
            return ChronoUnit.DAYS.between(forecast.p10(), forecast.p90());
        }

        long errorDays() {
            return Math.abs(ChronoUnit.DAYS.between(forecast.p50(), turn));
        }
    }

    /** @param outcomes at least one */
    public static Calibration of(List<Outcome> outcomes, int refused) {
        int entries = outcomes.size();
        if (entries == 0) {
            throw new IllegalArgumentException("a calibration needs at least one outcome");
        }
        double below = (double) outcomes.stream().filter(Outcome::early).count() / entries;
        double above = (double) outcomes.stream().filter(Outcome::late).count() / entries;
        long[] errors = outcomes.stream().mapToLong(Outcome::errorDays).sorted().toArray();
        return new Calibration(
                entries,
                refused,
                1 - below - above,
                below,
                above,
                outcomes.stream().mapToLong(Outcome::widthDays).average().orElseThrow(),
                (errors[(entries - 1) / 2] + errors[entries / 2]) / 2.0);
    }
}
