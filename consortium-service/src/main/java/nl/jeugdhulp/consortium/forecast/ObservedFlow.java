package nl.jeugdhulp.consortium.forecast;

import java.util.List;

/**
 * What was seen to happen on one waiting list (one consortium, one help category), in consecutive periods of about
 * four weeks, newest or oldest first; a year of them is advised.
 *
 * <p>Only days at whose beginning somebody waited are counted, with what happened on those days: on the other days
 * places may stand free, and a start tells nothing about how fast a list moves.
 */
public record ObservedFlow(List<Period> periods) {

    /** Weight of the assumed dispersion, in periods: what a single year shows of it is mostly noise. */
    private static final double PRIOR_PERIODS = 24;

    /** Places come free more evenly than chance, because nobody ends the same care twice. */
    private static final double PRIOR_DISPERSION = 0.8;

    private static final double LOWEST_DISPERSION = 0.5;
    private static final double HIGHEST_DISPERSION = 8;

    public ObservedFlow {
        periods = List.copyOf(periods);
    }

    /**
     * @param days days of this period at whose beginning somebody waited
     * @param started people who went from this list into care on those days
     * @param left people who left this list without care on those days (withdrawn, moved, transferred)
     * @param personDays for each of those days the number of people waiting, summed
     * @param joinedByUrgency people who joined on those days, by urgency class, the most urgent first; a missing class
     *     counts as none
     */
    public record Period(int days, int started, int left, long personDays, List<Integer> joinedByUrgency) {

        public Period {
            joinedByUrgency = List.copyOf(joinedByUrgency);
            if (days < 0 || started < 0 || left < 0 || personDays < 0) {
                throw new IllegalArgumentException("counts of a period cannot be negative");
            }
        }
    }

    /** Days with a list, over all periods. */
    int days() {
        return periods.stream().mapToInt(Period::days).sum();
    }

    int started() {
        return periods.stream().mapToInt(Period::started).sum();
    }

    int left() {
        return periods.stream().mapToInt(Period::left).sum();
    }

    long personDays() {
        return periods.stream().mapToLong(Period::personDays).sum();
    }

    /** People who joined in a class more urgent than {@code urgency} (0 is the most urgent), so before such an entry. */
    int joinedBefore(int urgency) {
        return periods.stream()
                .mapToInt(period -> period.joinedByUrgency().stream()
                        .limit(urgency)
                        .mapToInt(Integer::intValue)
                        .sum())
                .sum();
    }

    /**
     * How unevenly starts come: the variance of the counts per period over what a Poisson process would give, drawn
     * towards what is usual because a dozen periods say little. Above 1 places come in clusters (holidays, crises that go first,
     * changes of capacity), below 1 more evenly.
     */
    double dispersion() {
        double perDay = (double) started() / Math.max(1, days());
        double pearson = 0;
        int used = 0;
        for (Period period : periods) {
            double expected = perDay * period.days();
            if (expected > 0) {
                pearson += (period.started() - expected) * (period.started() - expected) / expected;
                used++;
            }
        }
        double shrunk = (PRIOR_PERIODS * PRIOR_DISPERSION + pearson) / (PRIOR_PERIODS + Math.max(0, used - 1));
        return Math.clamp(shrunk, LOWEST_DISPERSION, HIGHEST_DISPERSION);
    }
}
