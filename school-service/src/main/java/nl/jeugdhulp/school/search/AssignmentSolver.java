package nl.jeugdhulp.school.search;

import java.util.List;
import java.util.SplittableRandom;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.bound.CapacityRelaxation;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;

/**
 * Solves generalised assignment problems in layers: reasons why there can be no plan, a lower bound by relaxation, good
 * plans by diving and local search, proof on what the bound leaves undecided. See the package description.
 */
public final class AssignmentSolver {
    private static final double SMALL_PRICE_TARGET = 0.01;
    private static final long RELAXATION_STEPS = 400_000_000;
    private static final long KNAPSACK_CELLS = 8_000_000;
    private static final int KNAPSACK_ITERATIONS = 300;
    private static final int DIVES = 2;
    private static final double DIVE_NOISE = 0.2;
    private static final long SHORT_SEARCH_WORK = 300_000_000L;
    private static final long SHORT_PROOF_WORK = 100_000_000L;
    private static final double PROOF_SECONDS_WHEN_FEW = 12;
    private static final long LONG_SEARCH_WORK = 5_000_000_000L;
    private static final long LONG_PROOF_WORK = 500_000_000L;
    private static final double LONG_PROOF_SECONDS = 1;
    private static final long MOVES_PER_JOB = 1200;
    private static final long LEAST_MOVES = 4_000_000;

    private AssignmentSolver() {}

    /** Solves without being followed. */
    public static AssignmentResult solve(AssignmentProblem problem, AssignmentLimits limits) {
        return solve(problem, limits, AssignmentMonitor.silent());
    }

    /** Solves on the calling thread; the monitor hears of progress and may cancel. */
    public static AssignmentResult solve(
            AssignmentProblem problem, AssignmentLimits limits, AssignmentMonitor monitor) {
        List<AssignmentConflict> conflicts = CapacityConflicts.of(problem);
        if (!conflicts.isEmpty()) {
            return new AssignmentResult.Infeasible(conflicts);
        }
        Run run = new Run(problem, limits, monitor);
        Core core = Core.of(problem);
        core = core.without(new boolean[core.pairs()]);
        if (core != null) {
            search(core, run);
        }
        if (!run.hasPlan() && run.goesOn()) {
            PackingProof proof = PackingProof.of(problem, run);
            if (proof.plan() != null) {
                run.offer(proof.plan());
            } else if (!proof.conflicts().isEmpty()) {
                return new AssignmentResult.Infeasible(proof.conflicts());
            }
        }
        return run.result();
    }

    private static void search(Core core, Run run) {
        long worst = core.decidedCost;
        long least = core.decidedCost;
        for (int job = 0; job < core.size(); job++) {
            long most = Long.MIN_VALUE;
            long fewest = Long.MAX_VALUE;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                most = Math.max(most, core.cost[pair]);
                fewest = Math.min(fewest, core.cost[pair]);
            }
            worst += most;
            least += fewest;
        }
        run.raiseBound(least);
        if (core.size() == 0) {
            run.offer(core.plan(new int[0]));
            run.raiseBound(core.decidedCost);
            return;
        }
        double[] price = prices(core, worst, run);
        SplittableRandom random = new SplittableRandom(run.seed());
        ExactPolish polish = new ExactPolish(core, price, worst, run);
        if (!KnapsackRelaxation.fits(core, KNAPSACK_CELLS)) {
            byAnnealing(core, price, run);
            polish.prove(LONG_PROOF_WORK, LONG_PROOF_SECONDS, LONG_PROOF_SECONDS);
            return;
        }
        double[] rewards = rewards(core, worst, price, run);
        KnapsackDive dive = new KnapsackDive(rewards, price, random, run);
        firstPlan(core, worst, price, dive, run);
        NeighbourhoodSearch search = new NeighbourhoodSearch(core, dive, run, random);
        search.improve(SHORT_SEARCH_WORK);
        polish.prove(SHORT_PROOF_WORK, PROOF_SECONDS_WHEN_FEW, 0);
        search.improve(LONG_SEARCH_WORK * run.effort());
        polish.prove(LONG_PROOF_WORK, LONG_PROOF_SECONDS, LONG_PROOF_SECONDS);
    }

    private static double[] prices(Core core, long worst, Run run) {
        int iterations = Math.clamp(RELAXATION_STEPS / core.pairs() * run.effort(), 300, 3000);
        CapacityRelaxation relaxation = new CapacityRelaxation(core, new double[core.agents]);
        double bound = relaxation.improve((double) worst, iterations, run);
        run.raiseBound(relaxation.certify().bound());
        for (int round = 0; round < 4; round++) {
            bound = relaxation.improve(bound + SMALL_PRICE_TARGET * Math.abs(bound), iterations / 3, run);
            run.raiseBound(relaxation.certify().bound());
        }
        return relaxation.price();
    }

    private static double[] rewards(Core core, long worst, double[] price, Run run) {
        double[] rewards = KnapsackRelaxation.impliedRewards(core, price);
        KnapsackRelaxation relaxation = KnapsackRelaxation.of(core, rewards);
        long target = run.bound() + Math.max(1, Math.abs(run.bound()) / 300);
        run.raiseBound(relaxation.improve(Math.min(target, worst + 1), KNAPSACK_ITERATIONS, run));
        relaxation.exportRewards(rewards);
        return rewards;
    }

    private static void firstPlan(Core core, long worst, double[] price, KnapsackDive dive, Run run) {
        for (int number = 0; number < DIVES && !run.optimal() && run.goesOn(); number++) {
            int[] plan = dive.dive(core, Math.min(worst + 1, run.score()), number * DIVE_NOISE);
            if (plan != null) {
                run.offer(plan);
            }
        }
        if (!run.hasPlan() && run.goesOn()) {
            byAnnealing(core, price, run);
        }
    }

    private static void byAnnealing(Core core, double[] price, Run run) {
        LocalSearch search = new LocalSearch(core, price, run.seed());
        search.anneal(Math.max(LEAST_MOVES, MOVES_PER_JOB * core.size()) * run.effort(), run);
        if (search.found()) {
            run.offer(core.plan(search.best()));
        }
    }
}
