package nl.jeugdhulp.consortium.forecast;

import java.time.LocalDate;
import nl.jeugdhulp.consortium.forecast.StartForecast.Basis;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.forecast.StartForecast.OvertakenAsFastAsServed;
import nl.jeugdhulp.consortium.forecast.StartForecast.TooFewObservations;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Expected start of care of one entry, from the counts of its list; constant cost, no state.
 *
 * <p>The number of people ahead falls by starts of care (rate μ) and by each of them leaving (rate θ a head), and rises
 * by newcomers of a higher urgency (rate λ). The wait is the time until it passes below zero. Two sources of
 * uncertainty are kept apart: chance in the queue itself gives the wait for known rates a gamma distribution with
 * {@code shape} 1 / relative variance (exact for the k-th arrival of a Poisson process, and with the exact mean and
 * variance when newcomers overtake); the rates themselves are known from a finite window, a gamma posterior. A gamma
 * divided by a gamma is an F distribution, whose quantiles are the answer.
 */
public final class StartForecaster {

    private static final int STARTS_NEEDED = 8;
    private static final int DAYS_NEEDED = 90;
    private static final double DAYS_PER_YEAR = 365.25;

    /** Below this posterior shape the net outflow may as well be nil, and the interval would have no upper end. */
    private static final double LEAST_RATE_SHAPE = 3;

    /**
     * @param flow counts of the entry's list
     * @param urgency class of the entry, 0 the most urgent
     * @param ahead people who go before it: higher urgency, then earlier waiting date, then lower id; not those who pause
     * @param today the day on which the forecast is made
     */
    public StartForecast forecast(ObservedFlow flow, int urgency, long ahead, LocalDate today) {
        int started = flow.started();
        int days = flow.days();
        if (started < STARTS_NEEDED || days < DAYS_NEEDED) {
            return new TooFewObservations(started, STARTS_NEEDED, days, DAYS_NEEDED);
        }
        double dispersion = flow.dispersion();
        double serving = (started + 0.5) / days;
        double overtaking = urgency == 0 ? 0 : (flow.joinedBefore(urgency) + 0.5) / days;
        double leaving = (flow.left() + 0.5) / (flow.personDays() + 1.0);
        double net = serving - overtaking;
        Basis basis = new Basis(
                ahead, serving * DAYS_PER_YEAR, overtaking * DAYS_PER_YEAR, leaving * DAYS_PER_YEAR, dispersion);
        OvertakenAsFastAsServed standstill =
                new OvertakenAsFastAsServed(basis.startsPerYear(), basis.overtakingPerYear());
        if (net <= 0) {
            return standstill;
        }

        Passage passage = new Passage(ahead, net, leaving);
        double mean = passage.mean();
        double noise = dispersion * serving + overtaking;
        // Evenness shows over many places; the single next one comes as by chance.
        double noiseLast = Math.max(1, dispersion) * serving + overtaking;
        double chance = passage.variance(noiseLast, noise) / (mean * mean);
        double netVariance = noise / days;
        double leavingVariance = leaving / (flow.personDays() + 1.0);
        double rates = (square(passage.meanByNet()) * netVariance + square(passage.meanByLeaving()) * leavingVariance)
                / (mean * mean);
        if (1 / rates < LEAST_RATE_SHAPE) {
            return standstill;
        }
        FDistribution wait = FDistribution.of(2 / chance, 2 / rates);
        long early = (long) Math.floor(mean * wait.inverseCumulativeProbability(0.1) + 1);
        // Whole days: a wait of less than a day rounds to different sides, and the dates must not cross.
        long median = Math.max(early, Math.round(mean * wait.inverseCumulativeProbability(0.5)));
        long late = Math.max(median, (long) Math.ceil(mean * wait.inverseCumulativeProbability(0.9)) - 1);
        return new ExpectedStart(today.plusDays(early), today.plusDays(median), today.plusDays(late), basis);
    }

    private static double square(double value) {
        return value * value;
    }
}
