package nl.jeugdhulp.referral.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.referral.course.ReferralForCare;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static final LocalDate DAY_1 = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = DAY_1.plusDays(100);
    private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID COMPONENT = UUID.randomUUID();
    private static final Trajectory.Outcome NOT_MEASURED = new Trajectory.Outcome(null, null, null);

    @Test
    void addedHelpNeedsNoReferralAndKeepsTheContactPerson() {
        Trajectory care = running();
        var added = assertInstanceOf(
                HelpAdded.class,
                care.addHelp(UUID.randomUUID(), HelpCategory.DAY_TREATMENT, PROVIDER, DAY_1.plusDays(9), TODAY, NOW));
        assertEquals(care.referralId(), added.referralId());
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
        var ended = assertInstanceOf(
                CareEnded.class, care.end(TODAY, "31", new Trajectory.Outcome(80, 9, "01"), TODAY, NOW));
        assertEquals(80, ended.goalsReached());
        assertEquals(TODAY, care.components().getFirst().endDate());
        refused(
                CareProblem.CARE_ENDED,
                () -> care.addHelp(UUID.randomUUID(), HelpCategory.AMBULATORY, PROVIDER, TODAY, TODAY, NOW));
        refused(CareProblem.CARE_ENDED, () -> care.end(TODAY, "31", NOT_MEASURED, TODAY, NOW));
    }

    @Test
    void helpEndsOnceAndCareGoesOn() {
        Trajectory care = running();
        care.endHelp(COMPONENT, DAY_1.plusDays(3), TODAY, NOW);
        assertNull(care.endDate());
        refused(CareProblem.HELP_ENDED_BEFORE, () -> care.endHelp(COMPONENT, TODAY, TODAY, NOW));
    }

    @Test
    void datesOfCareFollowEachOtherAndLieNotInTheFuture() {
        Trajectory care = running();
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> care.endHelp(COMPONENT, DAY_1.minusDays(1), TODAY, NOW));
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> care.end(TODAY.plusDays(1), "31", NOT_MEASURED, TODAY, NOW));
        care.addHelp(UUID.randomUUID(), HelpCategory.AMBULATORY, PROVIDER, DAY_1.plusDays(50), TODAY, NOW);
        refused(CareProblem.CARE_DATE_OUT_OF_ORDER, () -> care.end(DAY_1.plusDays(49), "31", NOT_MEASURED, TODAY, NOW));
        refused(
                CareProblem.CARE_DATE_OUT_OF_ORDER,
                () -> new Trajectory(UUID.randomUUID(), referral(), DAY_1.minusDays(11), TODAY, NOW));
    }

    private static void refused(CareProblem type, org.junit.jupiter.api.function.Executable action) {
        assertEquals(type, assertThrows(Problem.class, action).type());
    }

    private static Trajectory running() {
        Trajectory care = new Trajectory(UUID.randomUUID(), referral(), DAY_1, TODAY, NOW);
        care.start(COMPONENT, HelpCategory.AMBULATORY, PROVIDER, new CareApi.Contact("Noor Testers", null, null), NOW);
        return care;
    }

    private static ReferralForCare referral() {
        return new ReferralForCare(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "demo-gp",
                UUID.randomUUID(),
                HelpCategory.AMBULATORY,
                new MunicipalityCode("0392"),
                null,
                DAY_1.minusDays(10));
    }
}
