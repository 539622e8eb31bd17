package nl.jeugdhulp.consortium.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.consortium.forecast.ObservedFlow.Period;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.forecast.StartForecast.OvertakenAsFastAsServed;
import nl.jeugdhulp.consortium.forecast.StartForecast.TooFewObservations;
import org.junit.jupiter.api.Test;

class StartForecasterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final StartForecaster forecaster = new StartForecaster();

    @Test
    void tooFewStartsAreSaidInsteadOfGuessed() {
        ObservedFlow flow = new ObservedFlow(List.of(new Period(200, 7, 3, 2_000, List.of(1, 4, 9))));

        assertEquals(new TooFewObservations(7, 8, 200, 90), forecaster.forecast(flow, 1, 4, TODAY));
    }

    @Test
    void tooFewDaysAreSaidInsteadOfGuessed() {
        ObservedFlow flow = new ObservedFlow(List.of(new Period(60, 30, 3, 600, List.of(1, 4, 9))));

        assertEquals(new TooFewObservations(30, 8, 60, 90), forecaster.forecast(flow, 1, 4, TODAY));
    }

    @Test
    void nothingSeenAtAllIsTooFew() {
        assertInstanceOf(TooFewObservations.class, forecaster.forecast(new ObservedFlow(List.of()), 0, 0, TODAY));
    }

    @Test
    void aYearOfEvenFlowGivesTheWaitOfSoManyDepartures() {
        // 8 starts in each 28 days and nobody leaves: 40 departures take about 140 days.
        ExpectedStart start = expected(forecaster.forecast(flow(8, 0, 0), 0, 39, TODAY));

        assertEquals(140, days(start.p50()), 5);
        assertTrue(days(start.p10()) > 100 && days(start.p90()) < 190, start::toString);
    }

    @Test
    void theFirstInLineWaitsForOnePlaceLikeAnExponential() {
        // 2 starts in each 28 days: median 14 ln 2 = 9.7 days, tenth percentile 1.5, ninetieth 32 and some for the
        // rate.
        ExpectedStart start = expected(forecaster.forecast(flow(2, 0, 0), 0, 0, TODAY));

        assertEquals(10, days(start.p50()), 1);
        assertEquals(2, days(start.p10()), 1);
        assertTrue(days(start.p90()) >= 31 && days(start.p90()) <= 37, start::toString);
    }

    @Test
    void newcomersOfHigherUrgencyMakeTheWaitLonger() {
        ObservedFlow flow = flow(8, 2, 0);

        assertTrue(expected(forecaster.forecast(flow, 1, 20, TODAY))
                .p50()
                .isAfter(expected(forecaster.forecast(flow, 0, 20, TODAY)).p50()));
    }

    @Test
    void peopleAheadWhoLeaveMakeTheWaitShorter() {
        assertTrue(expected(forecaster.forecast(flow(8, 0, 4), 0, 40, TODAY))
                .p50()
                .isBefore(expected(forecaster.forecast(flow(8, 0, 0), 0, 40, TODAY))
                        .p50()));
    }

    @Test
    void noDateIsGivenWhereAsManyOvertakeAsStart() {
        assertInstanceOf(OvertakenAsFastAsServed.class, forecaster.forecast(flow(4, 4, 1), 1, 10, TODAY));
        assertInstanceOf(ExpectedStart.class, forecaster.forecast(flow(4, 4, 1), 0, 10, TODAY));
    }

    @Test
    void unevenStartsMakeTheIntervalWiderAndNotLater() {
        List<Period> even = Collections.nCopies(12, new Period(28, 8, 0, 560, List.of()));
        List<Period> uneven = IntStream.range(0, 12)
                .mapToObj(period -> new Period(28, period % 3 == 0 ? 24 : 0, 0, 560, List.of()))
                .toList();
        ExpectedStart calm = expected(forecaster.forecast(new ObservedFlow(even), 0, 30, TODAY));
        ExpectedStart wild = expected(forecaster.forecast(new ObservedFlow(uneven), 0, 30, TODAY));

        assertTrue(wild.p10().isBefore(calm.p10()) && wild.p90().isAfter(calm.p90()), wild::toString);
        assertFalse(wild.p50().isAfter(calm.p50()));
    }

    @Property(tries = 300)
    void whoeverStandsFurtherBackIsNeverExpectedEarlier(
            @ForAll @IntRange(min = 1, max = 30) int starts,
            @ForAll @IntRange(max = 10) int overtaking,
            @ForAll @IntRange(max = 10) int leaving,
            @ForAll @IntRange(max = 100_000) int ahead) {
        ObservedFlow flow = flow(starts, overtaking, leaving);

        if (forecaster.forecast(flow, 1, ahead, TODAY) instanceof ExpectedStart nearer
                && forecaster.forecast(flow, 1, ahead + 1L, TODAY) instanceof ExpectedStart farther) {
            assertFalse(farther.p50().isBefore(nearer.p50()));
            assertFalse(farther.p90().isBefore(nearer.p90()));
            assertFalse(nearer.p10().isBefore(TODAY));
            assertFalse(nearer.p50().isBefore(nearer.p10()) || nearer.p90().isBefore(nearer.p50()), nearer::toString);
        }
    }

    private static ObservedFlow flow(int starts, int urgentJoiners, int leavers) {
        return new ObservedFlow(
                Collections.nCopies(13, new Period(28, starts, leavers, 28 * 20, List.of(urgentJoiners))));
    }

    private static ExpectedStart expected(StartForecast forecast) {
        return assertInstanceOf(ExpectedStart.class, forecast);
    }

    private static double days(LocalDate date) {
        return ChronoUnit.DAYS.between(TODAY, date);
    }
}
