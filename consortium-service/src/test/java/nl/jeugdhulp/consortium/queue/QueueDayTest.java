package nl.jeugdhulp.consortium.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.jeugdhulp.consortium.forecast.ObservedFlow;
import org.junit.jupiter.api.Test;

class QueueDayTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void onlyDaysAtWhoseBeginningSomebodyWaitedCount() {
        List<QueueDay> days = List.of(day(0, 0, 0, 0, 2), day(3, 2, 1, 0, 0), day(5, 1, 1, 0, 0));
        assertEquals(
                new ObservedFlow.Period(5, 2, 0, 2 + 2 + 2 + 1 + 1, List.of(0, 0, 0)),
                QueueDay.period(days, FIRST, FIRST.plusDays(28)));
    }

    @Test
    void aListThatStoodStillBeforeThePeriodCountsThrough() {
        assertEquals(
                new ObservedFlow.Period(28, 0, 0, 28 * 3, List.of(0, 0, 0)),
                QueueDay.period(List.of(day(-40, 1, 0, 0, 2)), FIRST, FIRST.plusDays(28)));
    }

    @Test
    void joinersOfADayOnWhichSomebodyWaitedCountByUrgency() {
        QueueDay busy = new QueueDay(FIRST.plusDays(27), 4, 1, 1, List.of(0, 2, 3));
        assertEquals(
                new ObservedFlow.Period(1, 1, 1, 4, List.of(0, 2, 3)),
                QueueDay.period(List.of(busy), FIRST, FIRST.plusDays(28)));
    }

    private static QueueDay day(int offset, int before, int started, int left, int joined) {
        return new QueueDay(FIRST.plusDays(offset), before, started, left, List.of(0, 0, joined));
    }
}
