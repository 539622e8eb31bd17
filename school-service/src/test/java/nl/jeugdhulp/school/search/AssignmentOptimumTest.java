package nl.jeugdhulp.school.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.bound.CapacityRelaxation;
import nl.jeugdhulp.school.bound.Certificate;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;
import nl.jeugdhulp.school.bound.Pulse;

class AssignmentOptimumTest {
    private static final Pulse FREE = new Pulse() {
        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void spend(long steps) {
            // nobody counts here
        }
    };

    @Property(tries = 300)
    void bruteForceConfirmsTheOptimumAndThatThereIsNone(
            @ForAll @IntRange(min = 1, max = 8) int jobs,
            @ForAll @IntRange(min = 1, max = 4) int agents,
            @ForAll @DoubleRange(min = 0.6, max = 1.3) double slack,
            @ForAll @DoubleRange(min = 0, max = 0.4) double forbidden,
            @ForAll @DoubleRange(min = 0, max = 0.3) double pinned,
            @ForAll long seed) {
        AssignmentProblem problem = AssignmentFixture.random(jobs, agents, slack, forbidden, pinned, seed);
        OptionalLong least = AssignmentFixture.leastCost(problem);
        AssignmentResult result = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(seed));
        if (least.isEmpty()) {
            assertInstanceOf(AssignmentResult.Infeasible.class, result);
        } else {
            AssignmentResult.Assigned assigned = assertInstanceOf(AssignmentResult.Assigned.class, result);
            assertEquals(least.getAsLong(), assigned.score());
            assertTrue(assigned.provenOptimal());
            assertKeepsEveryConstraint(problem, assigned);
        }
    }

    @Property(tries = 200)
    void noBoundExceedsTheOptimumWhateverThePrices(
            @ForAll @IntRange(min = 2, max = 8) int jobs,
            @ForAll @IntRange(min = 2, max = 4) int agents,
            @ForAll @DoubleRange(min = 0, max = 50) double price,
            @ForAll long seed) {
        AssignmentProblem problem = AssignmentFixture.random(jobs, agents, 1.0, 0, 0, seed);
        OptionalLong least = AssignmentFixture.leastCost(problem);
        if (least.isEmpty() || !CapacityConflicts.of(problem).isEmpty()) {
            return;
        }
        Core core = Core.of(problem);
        double[] prices = new double[agents];
        Arrays.fill(prices, price);
        assertTrue(Certificate.of(core, prices).bound() <= least.getAsLong());
        CapacityRelaxation capacities = new CapacityRelaxation(core, prices);
        capacities.improve(1000, 200, FREE);
        assertTrue(capacities.certify().bound() <= least.getAsLong());
        double[] rewards = KnapsackRelaxation.impliedRewards(core, capacities.price());
        long stronger = KnapsackRelaxation.of(core, rewards).improve(1000, 200, FREE);
        assertTrue(stronger <= least.getAsLong());
    }

    @Property(tries = 200)
    void closingPairsNeverLosesTheOptimum(
            @ForAll @IntRange(min = 2, max = 8) int jobs,
            @ForAll @IntRange(min = 2, max = 4) int agents,
            @ForAll long seed) {
        AssignmentProblem problem = AssignmentFixture.random(jobs, agents, 1.1, 0.1, 0, seed);
        OptionalLong least = AssignmentFixture.leastCost(problem);
        if (least.isEmpty()) {
            return;
        }
        Core core = Core.of(problem);
        CapacityRelaxation capacities = new CapacityRelaxation(core, new double[agents]);
        capacities.improve((double) least.getAsLong(), 100, FREE);
        boolean[] closed = new boolean[core.pairs()];
        capacities.certify().close(least.getAsLong() + 1, closed);
        double[] rewards = KnapsackRelaxation.impliedRewards(core, capacities.price());
        KnapsackRelaxation knapsacks = KnapsackRelaxation.of(core, rewards);
        knapsacks.improve(least.getAsLong(), 100, FREE);
        knapsacks.close(least.getAsLong() + 1, closed, FREE);
        Core rest = core.without(closed);
        TreeSearch tree = new TreeSearch(rest, least.getAsLong() + 1, 1_000_000, FREE);
        assertTrue(tree.run(capacities.price()));
        assertEquals(least.getAsLong(), tree.bestCost());
    }

    @Property(tries = 200)
    void treeOfKnapsacksEndsAtTheOptimum(
            @ForAll @IntRange(min = 2, max = 8) int jobs,
            @ForAll @IntRange(min = 2, max = 4) int agents,
            @ForAll @DoubleRange(min = 0.7, max = 1.2) double slack,
            @ForAll long seed) {
        AssignmentProblem problem = AssignmentFixture.random(jobs, agents, slack, 0.1, 0, seed);
        OptionalLong least = AssignmentFixture.leastCost(problem);
        if (!CapacityConflicts.of(problem).isEmpty()) {
            return;
        }
        Core all = Core.of(problem);
        Core core = all.without(new boolean[all.pairs()]);
        Run run = new Run(problem, AssignmentLimits.withSeed(seed), AssignmentMonitor.silent());
        if (core != null) {
            double[] rewards = KnapsackRelaxation.impliedRewards(core, new double[agents]);
            assertTrue(new KnapsackTree(1_000, 1_000_000_000, run).run(core, rewards));
        }
        assertEquals(least.isPresent(), run.hasPlan());
        least.ifPresent(cost -> assertEquals(cost, run.score()));
    }

    @Property(tries = 30)
    void boundsOfLargerProblemsStayBelowTheScoreAndThePlanKeepsEveryConstraint(
            @ForAll @IntRange(min = 20, max = 60) int jobs,
            @ForAll @IntRange(min = 2, max = 8) int agents,
            @ForAll long seed) {
        AssignmentProblem problem = AssignmentFixture.random(jobs, agents, 0.95, 0.2, 0.05, seed);
        AssignmentResult result = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(seed));
        if (result instanceof AssignmentResult.Assigned assigned) {
            assertTrue(assigned.bound() <= assigned.score());
            assertTrue(assigned.gap() < 0.02);
            assertKeepsEveryConstraint(problem, assigned);
        } else {
            assertInstanceOf(AssignmentResult.Infeasible.class, result);
        }
    }

    private static void assertKeepsEveryConstraint(AssignmentProblem problem, AssignmentResult.Assigned assigned) {
        long[] load = new long[problem.agents()];
        long cost = 0;
        for (int job = 0; job < problem.jobs(); job++) {
            int agent = assigned.agentOf().get(job);
            assertTrue(problem.allowed(job, agent));
            assertTrue(!problem.pinned(job) || problem.pin(job) == agent);
            load[agent] += problem.resource(job, agent);
            cost += problem.cost(job, agent);
        }
        for (int agent = 0; agent < problem.agents(); agent++) {
            assertTrue(load[agent] <= problem.capacity(agent));
        }
        assertEquals(cost, assigned.score());
    }
}
