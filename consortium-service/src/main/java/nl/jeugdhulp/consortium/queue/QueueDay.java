package nl.jeugdhulp.consortium.queue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.jeugdhulp.consortium.forecast.ObservedFlow;

/**
 * What happened to a list on a day on which something happened.
 *
 * @param waitingBefore how many waited at its beginning
 * @param started how many of them got a place
 * @param left how many left the list without one
 * @param joined how many joined, by urgency, the most urgent first
 */
record QueueDay(LocalDate day, int waitingBefore, int started, int left, List<Integer> joined) {
    static QueueDay of(Object[] row) {
        return new QueueDay(
                (LocalDate) row[0],
                (Integer) row[1],
                (Integer) row[2],
                (Integer) row[3],
                List.of((Integer) row[4], (Integer) row[5], (Integer) row[6]));
    }

    private int waitingAfter() {
        return waitingBefore
                - started
                - left
                + joined.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Counts a period from its days in order; on days between them nothing happened and the list stayed as it was. Only
     * days at whose beginning somebody waited count.
     */
    static ObservedFlow.Period period(List<QueueDay> days, LocalDate from, LocalDate until) {
        int counted = 0;
        int started = 0;
        int left = 0;
        long personDays = 0;
        int[] joined = new int[3];
        int waiting = 0;
        LocalDate next = from;
        for (QueueDay day : days) {
            if (!day.day().isBefore(until)) {
                break;
            }
            if (!day.day().isBefore(from)) {
                long quiet = ChronoUnit.DAYS.between(next, day.day());
                if (waiting > 0) {
                    counted += (int) quiet;
                    personDays += quiet * waiting;
                }
                if (day.waitingBefore() > 0) {
                    counted++;
                    started += day.started();
                    left += day.left();
                    personDays += day.waitingBefore();
                    for (int urgency = 0; urgency < joined.length; urgency++) {
                        joined[urgency] += day.joined().get(urgency);
                    }
                }
                next = day.day().plusDays(1);
            }
            waiting = day.waitingAfter();
        }
        if (waiting > 0) {
            long quiet = ChronoUnit.DAYS.between(next, until);
            counted += (int) quiet;
            personDays += quiet * waiting;
        }
        return new ObservedFlow.Period(counted, started, left, personDays, List.of(joined[0], joined[1], joined[2]));
    }
}
