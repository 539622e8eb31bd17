package nl.jeugdhulp.school.search;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.jeugdhulp.school.bound.Core;

/**
 * Puts a core to the CP-SAT solver of OR-Tools: one worker, a fixed seed and a limit in its deterministic time, so that
 * the answer is the same each time.
 */
final class CpSat {
    private static final long WATCH_EVERY_MILLIS = 20;

    private CpSat() {}

    /** Which of the core's jobs and capacities count; all, until some are left out. */
    static final class Part {
        final boolean[] jobs;
        final boolean[] capacities;

        private Part(boolean[] jobs, boolean[] capacities) {
            this.jobs = jobs;
            this.capacities = capacities;
        }

        static Part all(Core core) {
            Part part = new Part(new boolean[core.size()], new boolean[core.agents]);
            Arrays.fill(part.jobs, true);
            Arrays.fill(part.capacities, true);
            return part;
        }
    }

    /** What came out: a plan, the proof that there is none, or neither. */
    static final class Answer {
        private final int[] plan;
        private final boolean proven;

        private Answer(int[] plan, boolean proven) {
            this.plan = plan;
            this.proven = proven;
        }

        static Answer notAsked() {
            return new Answer(null, false);
        }

        /** The agent of each core job (-1 for jobs left out), or null. */
        int[] plan() {
            return plan;
        }

        boolean proven() {
            return proven;
        }

        boolean provenNone() {
            return proven && plan == null;
        }
    }

    /** Any plan for the part, cost left out of account. */
    static Answer anyPlan(Core core, Part part, double deterministicSeconds, Run run) {
        return new Question(core, part).ask(deterministicSeconds, run);
    }

    /** The cheapest plan below the cutoff; proven means cheapest, or that there is none. */
    static Answer cheapestBelow(Core core, long cutoff, double deterministicSeconds, Run run) {
        Question question = new Question(core, Part.all(core));
        question.minimise(cutoff);
        return question.ask(deterministicSeconds, run);
    }

    private static final class Question {
        private final Core core;
        private final CpModel model;
        private final Literal[] taken;

        Question(Core core, Part part) {
            Loader.loadNativeLibraries();
            this.core = core;
            this.model = new CpModel();
            this.taken = new Literal[core.pairs()];
            LinearExprBuilder[] load = new LinearExprBuilder[core.agents];
            Arrays.setAll(load, agent -> LinearExpr.newBuilder());
            for (int job = 0; job < core.size(); job++) {
                if (!part.jobs[job]) {
                    continue;
                }
                List<Literal> agents = new ArrayList<>();
                for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                    taken[pair] = model.newBoolVar("");
                    agents.add(taken[pair]);
                    load[core.agent[pair]].addTerm(taken[pair], core.resource[pair]);
                }
                model.addExactlyOne(agents);
            }
            for (int agent = 0; agent < core.agents; agent++) {
                if (part.capacities[agent]) {
                    model.addLessOrEqual(load[agent], core.capacity[agent]);
                }
            }
        }

        void minimise(long cutoff) {
            LinearExprBuilder cost = LinearExpr.newBuilder();
            for (int pair = 0; pair < core.pairs(); pair++) {
                cost.addTerm(taken[pair], core.cost[pair]);
            }
            model.addLessOrEqual(cost, cutoff - 1 - core.decidedCost);
            model.minimize(cost);
        }

        Answer ask(double deterministicSeconds, Run run) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(1)
                    .setRandomSeed(1)
                    .setLinearizationLevel(1)
                    .setMaxDeterministicTime(deterministicSeconds);
            CpSolverStatus status = solveWatched(solver, run);
            boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
            return new Answer(
                    found ? plan(solver) : null,
                    status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE);
        }

        /** The native search cannot ask whether to go on, so a second thread asks in its place while this one waits. */
        private CpSolverStatus solveWatched(CpSolver solver, Run run) {
            CountDownLatch done = new CountDownLatch(1);
            Thread watcher = Thread.ofPlatform()
                    .daemon()
                    .name("assignment-watcher")
                    .start(() -> {
                        try {
                            while (!done.await(WATCH_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                                if (!run.goesOn()) {
                                    solver.stopSearch();
                                }
                            }
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                        }
                    });
            try {
                return solver.solve(model);
            } finally {
                done.countDown();
                joinUninterruptibly(watcher);
            }
        }

        private static void joinUninterruptibly(Thread thread) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private int[] plan(CpSolver solver) {
            int[] plan = new int[core.size()];
            Arrays.fill(plan, -1);
            for (int job = 0; job < core.size(); job++) {
                for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                    if (taken[pair] != null && solver.booleanValue(taken[pair])) {
                        plan[job] = core.agent[pair];
                    }
                }
            }
            return plan;
        }
    }
}
