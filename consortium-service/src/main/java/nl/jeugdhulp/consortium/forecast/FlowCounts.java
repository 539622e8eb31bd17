package nl.jeugdhulp.consortium.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Daily counts of one simulated list, summed into the thirteen periods of four weeks that a forecast is made from. */
final class FlowCounts {

    private static final int PERIOD_DAYS = 28;
    private static final int PERIODS = 13;

    private final int[] waiting;
    private final int[] started;
    private final int[] left;
    private final int[][] joined;

    FlowCounts(int days, int urgencyClasses) {
        waiting = new int[days];
        started = new int[days];
        left = new int[days];
        joined = new int[urgencyClasses][days];
    }

    void beginDay(int day, int people) {
        waiting[day] = people;
    }

    void started(int day) {
        started[day]++;
    }

    void left(int day) {
        left[day]++;
    }

    void joined(int day, int urgency) {
        joined[urgency][day]++;
    }

    /** The flow of the thirteen periods that end with the day before {@code day}. */
    ObservedFlow yearBefore(int day) {
        List<ObservedFlow.Period> periods = new ArrayList<>();
        for (int end = day; periods.size() < PERIODS && end - PERIOD_DAYS >= 0; end -= PERIOD_DAYS) {
            periods.add(period(end - PERIOD_DAYS, end));
        }
        return new ObservedFlow(periods);
    }

    private ObservedFlow.Period period(int from, int until) {
        int days = 0;
        int starts = 0;
        int leavers = 0;
        long personDays = 0;
        Integer[] joiners = new Integer[joined.length];
        Arrays.fill(joiners, 0);
        for (int day = from; day < until; day++) {
            if (waiting[day] > 0) {
                days++;
                starts += started[day];
                leavers += left[day];
                personDays += waiting[day];
                for (int urgency = 0; urgency < joined.length; urgency++) {
                    joiners[urgency] += joined[urgency][day];
                }
            }
        }
        return new ObservedFlow.Period(days, starts, leavers, personDays, List.of(joiners));
    }
}
