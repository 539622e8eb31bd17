package nl.jeugdhulp.referral.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static final LocalDate DAY_1 = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = DAY_1.plusDays(100);
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID COMPONENT = UUID.randomUUID();
    private static final Outcome AS_PLANNED = Outcome.withoutMeasures("31");

    @Test
    void addedHelpNeedsNoReferralAndKeepsTheContactPerson() {
        Trajectory care = running();
        var added = assertInstanceOf(
                HelpAdded.class,
                care.addHelp(UUID.randomUUID(), HelpCategory.DAY_TREATMENT, PROVIDER, DAY_1.plusDays(9), TODAY, NOW));
        assertEquals(care.origin().referralId(), added.referralId());
        assertEquals(2, care.components().size());
        assertEquals(1, care.contactPersons().size());
    }

    @Test
    void contactPersonChangesWithAReasonAndItsHistoryStays() {
        Trajectory care = running();
        care.changeContactPerson(new CareApi.Contact("Sam Proef", null, null), "verlof", NOW);
        assertEquals("Sam Proef", care.contactPersons().getLast().name());
        assertEquals("verlof", care.contactPersons().getLast().reason());
        assertEquals("Noor Testers", care.contactPersons().getFirst().name());
    }

    @Test
    void endingEndsWhatStillRuns() {
        Trajectory care = running();
        var ended = assertInstanceOf(CareEnded.class, care.end(TODAY, new Outcome("31", 80, 9, "01"), TODAY, NOW));
        assertEquals(80, ended.goalsReached());
        assertEquals(TODAY, care.components().getFirst().endDate());
        refused(
                CareProblem.CARE_ENDED,
                () -> care.addHelp(UUID.randomUUID(), HelpCategory.AMBULATORY, PROVIDER, TODAY, TODAY, NOW));
        refused(CareProblem.CARE_ENDED, () -> care.end(TODAY, AS_PLANNED, TODAY, NOW));
    }

    @Test
    void helpEndsOnceAndCareGoesOn() {
        Trajectory care = running();
        care.endHelp(COMPONENT, DAY_1.plusDays(3), AS_PLANNED, TODAY, NOW);
        assertNull(care.endDate());
        refused(CareProblem.HELP_ENDED_BEFORE, () -> care.endHelp(COMPONENT, TODAY, AS_PLANNED, TODAY, NOW));
    }

    @Test
    void changeOfProviderLeavesNoDayBetweenAndKeepsTheContactPerson() {
        Trajectory care = running();
        UUID other = UUID.randomUUID();
        LocalDate from = DAY_1.plusDays(30);
        List<ReferralEvent> told = care.changeProvider(COMPONENT, UUID.randomUUID(), other, from, TODAY, NOW);
        assertInstanceOf(HelpEnded.class, told.getFirst());
        assertEquals(from, assertInstanceOf(HelpAdded.class, told.getLast()).startDate());
        assertEquals(from.minusDays(1), care.components().getFirst().endDate());
        assertEquals("38", care.components().getFirst().outcome().reason());
        assertEquals(other, care.components().getLast().providerId());
        assertEquals(1, care.contactPersons().size());
    }

    @Test
    void careIsResumedWithinHalfAYearAndItsEndingNoLongerCounts() {
        Trajectory care = running();
        LocalDate end = DAY_1.plusDays(10);
        care.end(end, new Outcome("20", 40, 6, "02"), TODAY, NOW);
        LocalDate last = end.plusMonths(6);
        var resumed = assertInstanceOf(CareResumed.class, resume(care, last, last));
        assertEquals(last, resumed.startDate());
        assertNull(care.endDate());
        assertNull(care.outcome());
        assertEquals(end, care.earlierEndings().getFirst().endDate());
        assertEquals("20", care.earlierEndings().getFirst().outcome().reason());
        assertEquals(1, care.contactPersons().size());
        refused(CareProblem.CARE_RUNS, () -> resume(care, last, last));
    }

    @Test
    void afterHalfAYearANewReferralIsNeeded() {
        Trajectory care = running();
        LocalDate end = DAY_1.plusDays(10);
        care.end(end, AS_PLANNED, TODAY, NOW);
        LocalDate late = end.plusMonths(6).plusDays(1);
        refused(CareProblem.ENDED_TOO_LONG_AGO, () -> resume(care, late, late));
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> resume(care, end.minusDays(1), late));
    }

    @Test
    void dropOutIsDerivedFromTheReasonOfEnding() {
        assertTrue(EndReason.isDropOut("32") && EndReason.isDropOut("33"));
        assertFalse(EndReason.isDropOut("31") || EndReason.isDropOut("34") || EndReason.isDropOut("02"));
    }

    @Test
    void datesOfCareFollowEachOtherAndLieNotInTheFuture() {
        Trajectory care = running();
        refused(
                CareProblem.CARE_DATE_OUT_OF_ORDER,
                () -> care.endHelp(COMPONENT, DAY_1.minusDays(1), AS_PLANNED, TODAY, NOW));
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> care.end(TODAY.plusDays(1), AS_PLANNED, TODAY, NOW));
        care.addHelp(UUID.randomUUID(), HelpCategory.AMBULATORY, PROVIDER, DAY_1.plusDays(50), TODAY, NOW);
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> care.end(DAY_1.plusDays(49), AS_PLANNED, TODAY, NOW));
        refused(
                CareProblem.CARE_DATE_OUT_OF_ORDER,
                () -> new Trajectory(
                        UUID.randomUUID(), origin(), DAY_1.minusDays(11), DAY_1.minusDays(10), TODAY, NOW));
    }

    private static void refused(CareProblem type, org.junit.jupiter.api.function.Executable action) {
        assertEquals(type, assertThrows(Problem.class, action).type());
    }

    private static ReferralEvent resume(Trajectory care, LocalDate from, LocalDate today) {
        return care.resume(UUID.randomUUID(), HelpCategory.AMBULATORY, PROVIDER, from, today, NOW);
    }

    private static Trajectory running() {
        Trajectory care = new Trajectory(UUID.randomUUID(), origin(), DAY_1, DAY_1.minusDays(10), TODAY, NOW);
        care.start(COMPONENT, HelpCategory.AMBULATORY, PROVIDER, new CareApi.Contact("Noor Testers", null, null), NOW);
        return care;
    }

    private static CareOrigin origin() {
        return new CareOrigin(
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "demo-gp",
                UUID.randomUUID(),
                HelpCategory.AMBULATORY,
                "0392",
                null);
    }
}
