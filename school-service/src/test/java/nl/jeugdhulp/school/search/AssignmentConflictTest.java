package nl.jeugdhulp.school.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import org.junit.jupiter.api.Test;

class AssignmentConflictTest {
    @Test
    void jobThatMayGoNowhereIsNamed() {
        AssignmentProblem.Builder builder = allPairs(3, 2, 1).capacity(0, 10).capacity(1, 10);
        builder.forbid(1, 0).forbid(1, 1);
        assertEquals(List.of(new AssignmentConflict.NoAllowedAgent(1)), conflicts(builder));
    }

    @Test
    void pinOnForbiddenPairIsNamed() {
        AssignmentProblem.Builder builder = allPairs(3, 2, 1).capacity(0, 10).capacity(1, 10);
        builder.forbid(2, 1).pin(2, 1);
        assertEquals(List.of(new AssignmentConflict.PinForbidden(2, 1)), conflicts(builder));
    }

    @Test
    void jobTooLargeForEachAgentIsNamed() {
        AssignmentProblem.Builder builder = allPairs(3, 2, 1).capacity(0, 10).capacity(1, 8);
        builder.pair(0, 0, 1, 11).pair(0, 1, 1, 9);
        assertEquals(List.of(new AssignmentConflict.FitsNowhere(0, List.of(0, 1))), conflicts(builder));
    }

    @Test
    void pinsAboveCapacityAreNamedWithTheirSum() {
        AssignmentProblem.Builder builder = allPairs(4, 2, 4).capacity(0, 10).capacity(1, 100);
        builder.pin(0, 0).pin(2, 0).pin(3, 0);
        assertEquals(
                List.of(new AssignmentConflict.PinsExceedCapacity(0, List.of(0, 2, 3), 12, 10)), conflicts(builder));
    }

    @Test
    void totalDemandAboveTotalCapacityIsNamed() {
        AssignmentProblem.Builder builder = allPairs(5, 2, 4).capacity(0, 10).capacity(1, 9);
        assertEquals(List.of(new AssignmentConflict.TotalDemandExceedsCapacity(20, 19)), conflicts(builder));
    }

    @Test
    void groupThatMayGoToTooFewAgentsIsNamedWithoutTheOthers() {
        AssignmentProblem.Builder builder =
                allPairs(6, 3, 4).capacity(0, 6).capacity(1, 5).capacity(2, 100);
        for (int job : new int[] {1, 3, 4}) {
            builder.forbid(job, 2);
        }
        assertEquals(
                List.of(new AssignmentConflict.GroupExceedsCapacity(List.of(1, 3, 4), List.of(0, 1), 12, 11)),
                conflicts(builder));
    }

    @Test
    void twoSeparateGroupsAreTwoConflicts() {
        AssignmentProblem.Builder builder =
                allPairs(6, 3, 4).capacity(0, 7).capacity(1, 7).capacity(2, 100);
        for (int job = 0; job < 4; job++) {
            builder.forbid(job, 2).forbid(job, job % 2);
        }
        assertEquals(
                List.of(
                        new AssignmentConflict.GroupExceedsCapacity(List.of(0, 2), List.of(1), 8, 7),
                        new AssignmentConflict.GroupExceedsCapacity(List.of(1, 3), List.of(0), 8, 7)),
                conflicts(builder));
    }

    @Test
    void jobsThatCannotBeDividedAreReducedToAMinimalSet() {
        AssignmentProblem.Builder builder =
                allPairs(6, 3, 1).capacity(0, 9).capacity(1, 9).capacity(2, 50);
        for (int job : new int[] {0, 2, 5}) {
            builder.pair(job, 0, 1, 5).pair(job, 1, 1, 5).forbid(job, 2);
        }
        assertEquals(
                List.of(new AssignmentConflict.CannotBePacked(List.of(0, 2, 5), List.of(0, 1), true)),
                conflicts(builder));
    }

    @Test
    void fullestPossiblePackingIsFound() {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder(6, 2).capacity(0, 30).capacity(1, 30);
        long[] resources = {17, 13, 16, 14, 0, 0};
        for (int job = 0; job < 6; job++) {
            builder.pair(job, 0, 1, resources[job]).pair(job, 1, 2, resources[job]);
        }
        AssignmentResult result = AssignmentSolver.solve(builder.build(), AssignmentLimits.withSeed(1));
        assertEquals(
                8, assertInstanceOf(AssignmentResult.Assigned.class, result).score());
    }

    private static List<AssignmentConflict> conflicts(AssignmentProblem.Builder builder) {
        AssignmentResult result = AssignmentSolver.solve(builder.build(), AssignmentLimits.withSeed(1));
        return assertInstanceOf(AssignmentResult.Infeasible.class, result).conflicts();
    }

    private static AssignmentProblem.Builder allPairs(int jobs, int agents, long resource) {
        AssignmentProblem.Builder builder = AssignmentProblem.builder(jobs, agents);
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                builder.pair(job, agent, job + agent, resource);
            }
        }
        return builder;
    }
}
