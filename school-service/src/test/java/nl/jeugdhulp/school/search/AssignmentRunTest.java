package nl.jeugdhulp.school.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentProgress;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;
import org.junit.jupiter.api.Test;

class AssignmentRunTest {
    @Test
    void sameProblemAndSeedGiveTheSamePlan() {
        AssignmentProblem problem = AssignmentFixture.hard(40, 6, 7);
        AssignmentResult first = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(3));
        assertEquals(first, AssignmentSolver.solve(problem, AssignmentLimits.withSeed(3)));
        assertFalse(assertInstanceOf(AssignmentResult.Assigned.class, first).cutByClock());
    }

    @Test
    void planByAnnealingIsTheSameEachTimeToo() {
        AssignmentProblem problem = wide(400, 10);
        assertFalse(KnapsackRelaxation.fits(Core.of(problem), 8_000_000));
        AssignmentResult first = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(3));
        assertEquals(first, AssignmentSolver.solve(problem, AssignmentLimits.withSeed(3)));
        assertTrue(assertInstanceOf(AssignmentResult.Assigned.class, first).gap() < 0.01);
    }

    @Test
    void progressNeverGetsWorseAndEndsAtTheResult() {
        Recorder recorder = new Recorder(progress -> false);
        AssignmentResult result =
                AssignmentSolver.solve(AssignmentFixture.hard(40, 6, 7), AssignmentLimits.withSeed(3), recorder);
        AssignmentResult.Assigned assigned = assertInstanceOf(AssignmentResult.Assigned.class, result);
        AssignmentProgress before = recorder.seen.getFirst();
        for (AssignmentProgress progress : recorder.seen) {
            assertTrue(progress.bound() >= before.bound());
            assertTrue(progress.score().orElse(Long.MAX_VALUE) <= before.score().orElse(Long.MAX_VALUE));
            assertTrue(progress.elapsed().compareTo(before.elapsed()) >= 0);
            before = progress;
        }
        assertEquals(assigned.score(), before.score().orElseThrow());
        assertEquals(assigned.bound(), before.bound());
    }

    @Test
    void cancelledBeforeAnyPlanGivesNone() {
        AssignmentResult result = AssignmentSolver.solve(
                AssignmentFixture.hard(40, 6, 7), AssignmentLimits.withSeed(3), new Recorder(progress -> true));
        assertTrue(assertInstanceOf(AssignmentResult.Cancelled.class, result)
                .best()
                .isEmpty());
    }

    @Test
    void cancelledLaterGivesTheBestPlanSoFar() {
        Recorder recorder = new Recorder(progress -> progress.score().isPresent());
        AssignmentResult result =
                AssignmentSolver.solve(AssignmentFixture.hard(40, 6, 7), AssignmentLimits.withSeed(3), recorder);
        AssignmentResult.Assigned best = assertInstanceOf(AssignmentResult.Cancelled.class, result)
                .best()
                .orElseThrow();
        assertEquals(40, best.agentOf().size());
        assertEquals(recorder.seen.getLast().score().orElseThrow(), best.score());
        assertTrue(best.bound() < best.score());
    }

    @Test
    void planCutOffByTheClockSaysSo() {
        AssignmentLimits limits = new AssignmentLimits(3, 1, Duration.ofNanos(1));
        AssignmentResult result = AssignmentSolver.solve(AssignmentFixture.hard(40, 6, 7), limits);
        assertTrue(assertInstanceOf(AssignmentResult.Undecided.class, result).cutByClock());
    }

    @Test
    void sumsTooLargeToBeExactAreRefused() {
        AssignmentProblem.Builder builder = AssignmentProblem.builder(2, 1).pair(0, 0, 1L << 50, 1);
        assertThrows(IllegalArgumentException.class, builder::build);
        assertThrows(IllegalArgumentException.class, () -> builder.pair(1, 0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> AssignmentProblem.builder(100_000, 1000));
    }

    @Test
    void largeCostsAreStillBoundedExactly() {
        AssignmentProblem.Builder builder = AssignmentProblem.builder(12, 3);
        long scale = (1L << 50) / 12 / 100;
        for (int job = 0; job < 12; job++) {
            for (int agent = 0; agent < 3; agent++) {
                builder.pair(job, agent, scale * ((job * 7 + agent * 31) % 97), 2 + (job + agent) % 5);
            }
        }
        for (int agent = 0; agent < 3; agent++) {
            builder.capacity(agent, 17);
        }
        AssignmentProblem problem = builder.build();
        AssignmentResult result = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(1));
        AssignmentResult.Assigned assigned = assertInstanceOf(AssignmentResult.Assigned.class, result);
        assertEquals(AssignmentFixture.leastCost(problem).orElseThrow(), assigned.score());
        assertTrue(assigned.bound() <= assigned.score());
    }

    /** Resources so finely divided that knapsack tables would be too large. */
    private static AssignmentProblem wide(int jobs, int agents) {
        SplittableRandom random = new SplittableRandom(5);
        AssignmentProblem.Builder builder = AssignmentProblem.builder(jobs, agents);
        for (int job = 0; job < jobs; job++) {
            long resource = random.nextInt(500, 1500);
            for (int agent = 0; agent < agents; agent++) {
                builder.pair(job, agent, random.nextInt(10, 300), resource);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            builder.capacity(agent, 1050L * jobs / agents);
        }
        return builder.build();
    }

    private static final class Recorder implements AssignmentMonitor {
        private final List<AssignmentProgress> seen = new ArrayList<>();
        private final Predicate<AssignmentProgress> stop;
        private boolean stopped;

        Recorder(Predicate<AssignmentProgress> stop) {
            this.stop = stop;
        }

        @Override
        public void progress(AssignmentProgress progress) {
            seen.add(progress);
            stopped |= stop.test(progress);
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
