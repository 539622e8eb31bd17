package nl.jeugdhulp.referral.takeover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.referral.care.CareOrigin;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

class TakeoverTest {
    private static final LocalDate START = LocalDate.of(2022, 5, 2);
    private static final LocalDate MOVE = LocalDate.of(2023, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final Instant NOW = Instant.parse("2024-02-01T10:00:00Z");
    private static final UUID CONSORTIUM = UUID.randomUUID();

    @Test
    void handOverLeavesNoGapUnlessOneIsTold() {
        Takeover takeover = chosen();
        CareOrigin origin = takeover.handOver(MOVE, null, TODAY, NOW);
        assertEquals(takeover.id(), origin.takeoverId());
        assertNull(origin.referralId());
        assertEquals(MOVE.minusDays(1), takeover.lastDay());
        assertEquals(0, takeover.gapDays());
    }

    @Test
    void gapBetweenOldAndNewIsCounted() {
        Takeover told = chosen();
        told.handOver(MOVE, MOVE.minusDays(11), TODAY, NOW);
        assertEquals(10, told.gapDays());
        Takeover ended = chosen();
        ended.end(MOVE.minusDays(4), "38", TODAY, NOW);
        ended.handOver(MOVE, null, TODAY, NOW);
        assertEquals(3, ended.gapDays());
    }

    @Test
    void overlapOfOldAndNewIsNoGap() {
        Takeover takeover = chosen();
        takeover.handOver(MOVE, MOVE, TODAY, NOW);
        assertEquals(0, takeover.gapDays());
    }

    @Test
    void afterHalfAYearWithoutHelpANewReferralIsNeeded() {
        Takeover takeover = chosen();
        takeover.end(MOVE, "31", TODAY, NOW);
        LocalDate late = MOVE.plusMonths(6).plusDays(1);
        refused(TakeoverProblem.GAP_TOO_LONG, () -> takeover.handOver(late, null, late, NOW));
        takeover.handOver(MOVE.plusMonths(5), null, TODAY, NOW);
        assertEquals(TakeoverStatus.HANDED_OVER, takeover.status());
    }

    @Test
    void careIsHandedOverOnceAndOnlyToAConsortiumThatWasChosen() {
        Takeover nobody =
                new Takeover(UUID.randomUUID(), UUID.randomUUID(), "0392", HelpCategory.AMBULATORY, START, null, NOW);
        refused(TakeoverProblem.NO_CONSORTIUM_CHOSEN, () -> nobody.handOver(MOVE, null, TODAY, NOW));
        Takeover takeover = chosen();
        takeover.handOver(MOVE, null, TODAY, NOW);
        refused(TakeoverProblem.TAKEOVER_MOVED_ON, () -> takeover.handOver(MOVE, null, TODAY, NOW));
        refused(TakeoverProblem.TAKEOVER_MOVED_ON, () -> takeover.end(MOVE, "31", TODAY, NOW));
        refused(TakeoverProblem.TAKEOVER_MOVED_ON, () -> takeover.choose(UUID.randomUUID(), "anders", NOW));
    }

    @Test
    void datesLieNotInTheFutureAndNotBeforeTheStart() {
        Takeover takeover = chosen();
        refused(
                TakeoverProblem.TAKEOVER_DATE_OUT_OF_ORDER,
                () -> takeover.handOver(TODAY.plusDays(1), null, TODAY, NOW));
        refused(
                TakeoverProblem.TAKEOVER_DATE_OUT_OF_ORDER,
                () -> takeover.handOver(MOVE, MOVE.plusDays(1), TODAY, NOW));
        refused(TakeoverProblem.TAKEOVER_DATE_OUT_OF_ORDER, () -> takeover.end(START.minusDays(1), "31", TODAY, NOW));
    }

    private static void refused(TakeoverProblem type, org.junit.jupiter.api.function.Executable action) {
        assertEquals(type, assertThrows(Problem.class, action).type());
    }

    private static Takeover chosen() {
        return new Takeover(
                UUID.randomUUID(), UUID.randomUUID(), "0392", HelpCategory.AMBULATORY, START, CONSORTIUM, NOW);
    }
}
