package nl.jeugdhulp.school.matching;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;

/**
 * Divides the schools again when the cheapest division leaves a consortium that cannot name its teams: CP-SAT with the
 * limits of the teams counted, and for each set of schools that turns out to be too much for a consortium the constraint
 * that it does not get them all. The bound of each round holds for every plan with teams.
 */
final class TeamedDivision {
    private static final int MOST_PAIRS = 4_000;
    private static final int ROUNDS = 40;
    private static final double SECONDS_PER_ROUND = 5;
    private static final int QUESTIONS_PER_CUT = 40;

    private final Openings openings;
    private final EvenLoad evenLoad;
    private final List<Teams> teams;
    private final Teams.Need[] needs;
    private final AssignmentMonitor monitor;
    private final CpModel model = new CpModel();
    private final BoolVar[][] taken;
    private final LinearExpr cost;
    private long bound;

    /**
     * @param teams those of each consortium
     * @param needs what each school asks of its team
     * @param knownBound no plan has fewer points than this
     */
    TeamedDivision(
            Openings openings,
            EvenLoad evenLoad,
            List<Teams> teams,
            List<Teams.Need> needs,
            long knownBound,
            AssignmentMonitor monitor) {
        Loader.loadNativeLibraries();
        this.openings = openings;
        this.evenLoad = evenLoad;
        this.teams = teams;
        this.needs = needs.toArray(Teams.Need[]::new);
        this.monitor = monitor;
        this.bound = knownBound;
        this.taken = new BoolVar[openings.schools()][openings.consortia()];
        this.cost = cost();
        constrain();
    }

    /** What dividing came to. */
    sealed interface Outcome {
        record Divided(List<Integer> agentOf, long score, long bound) implements Outcome {}

        /** Proven: no division lets every consortium name its teams. */
        record Impossible() implements Outcome {}

        /** Too large, cancelled, or not decided within the work that is allowed. */
        record Undecided(long bound) implements Outcome {}
    }

    Outcome divide(int effort) {
        if (openings.schools() * openings.consortia() > MOST_PAIRS) {
            return new Outcome.Undecided(bound);
        }
        model.addGreaterOrEqual(cost, bound);
        model.minimize(cost);
        for (int round = 0; round < ROUNDS && !monitor.cancelled(); round++) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(1)
                    .setRandomSeed(1)
                    .setMaxDeterministicTime(SECONDS_PER_ROUND * effort);
            CpSolverStatus status = solver.solve(model);
            if (status == CpSolverStatus.INFEASIBLE) {
                return new Outcome.Impossible();
            }
            bound = Math.max(bound, (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return new Outcome.Undecided(bound);
            }
            List<Integer> agentOf = read(solver);
            switch (cut(agentOf)) {
                case NOTHING_TO_CUT -> {
                    long score = Math.round(solver.objectiveValue());
                    return new Outcome.Divided(agentOf, score, Math.min(bound, score));
                }
                case NOT_PROVEN -> {
                    return new Outcome.Undecided(bound);
                }
                case CUT -> {
                    // the next round divides without it
                }
            }
        }
        return new Outcome.Undecided(bound);
    }

    private enum Cut {
        NOTHING_TO_CUT,
        NOT_PROVEN,
        CUT
    }

    /** Forbids, for each consortium that cannot name its teams, the schools that are too much for it together. */
    private Cut cut(List<Integer> agentOf) {
        Cut outcome = Cut.NOTHING_TO_CUT;
        for (int agent = 0; agent < openings.consortia(); agent++) {
            List<Integer> jobs = new ArrayList<>();
            for (int job = 0; job < agentOf.size(); job++) {
                if (agentOf.get(job) == agent) {
                    jobs.add(job);
                }
            }
            switch (possible(agent, jobs)) {
                case YES -> {
                    // these teams can be named
                }
                case UNKNOWN -> {
                    return Cut.NOT_PROVEN;
                }
                case NO -> {
                    List<Integer> tooMuch = reduced(agent, jobs);
                    BoolVar[] all = tooMuch.stream()
                            .map(job -> taken[job][index(agentOf, job)])
                            .toArray(BoolVar[]::new);
                    model.addLessOrEqual(LinearExpr.sum(all), all.length - 1);
                    outcome = Cut.CUT;
                }
            }
        }
        return outcome;
    }

    private static int index(List<Integer> agentOf, int job) {
        return agentOf.get(job);
    }

    private Teams.Possible possible(int agent, List<Integer> jobs) {
        return teams.get(agent).possible(jobs.stream().map(job -> needs[job]).toList());
    }

    /** Leaves out ever smaller blocks of schools, as long as the others remain too much: the fewer, the stronger the cut. */
    private List<Integer> reduced(int agent, List<Integer> jobs) {
        List<Integer> kept = new ArrayList<>(jobs);
        int questions = 0;
        for (int block = Math.max(1, jobs.size() / 2); block >= 1; block /= 2) {
            for (int from = 0; from < kept.size() && questions < QUESTIONS_PER_CUT; questions++) {
                List<Integer> fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(kept.size(), from + block)).clear();
                if (possible(agent, fewer) == Teams.Possible.NO) {
                    kept = fewer;
                } else {
                    from += block;
                }
            }
        }
        return kept;
    }

    private void constrain() {
        for (int job = 0; job < openings.schools(); job++) {
            List<BoolVar> consortia = new ArrayList<>();
            for (int agent = 0; agent < openings.consortia(); agent++) {
                if (taken[job][agent] != null) {
                    consortia.add(taken[job][agent]);
                }
            }
            model.addExactlyOne(consortia.toArray(BoolVar[]::new));
        }
        for (int agent = 0; agent < openings.consortia(); agent++) {
            LinearExprBuilder load = LinearExpr.newBuilder();
            LinearExprBuilder visits = LinearExpr.newBuilder();
            for (int job = 0; job < openings.schools(); job++) {
                if (taken[job][agent] != null) {
                    load.addTerm(taken[job][agent], openings.hours(job));
                    visits.addTerm(taken[job][agent], teams.get(agent).leastVisits(needs[job]));
                }
            }
            model.addLessOrEqual(load, openings.capacity(agent));
            model.addLessOrEqual(visits, teams.get(agent).mostVisits());
        }
    }

    private LinearExpr cost() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int job = 0; job < openings.schools(); job++) {
            for (int agent = 0; agent < openings.consortia(); agent++) {
                if (openings.open(job, agent)) {
                    taken[job][agent] = model.newBoolVar("");
                    sum.addTerm(taken[job][agent], openings.points(job, agent));
                }
            }
        }
        if (evenLoad.counts()) {
            BoolVar[] step = new BoolVar[evenLoad.mostSteps()];
            Arrays.setAll(step, number -> model.newBoolVar("step"));
            for (int number = 0; number < step.length; number++) {
                sum.addTerm(step[number], evenLoad.points(1));
                limitBelow(step[number], number);
            }
        }
        return sum.build();
    }

    /** While this step is not taken, no consortium is fuller than the steps before it allow. */
    private void limitBelow(BoolVar step, int steps) {
        for (int agent = 0; agent < openings.consortia(); agent++) {
            LinearExprBuilder load = LinearExpr.newBuilder();
            for (int job = 0; job < openings.schools(); job++) {
                if (taken[job][agent] != null) {
                    load.addTerm(taken[job][agent], openings.hours(job));
                }
            }
            model.addLessOrEqual(load, evenLoad.limit(agent, steps)).onlyEnforceIf(step.not());
        }
    }

    private List<Integer> read(CpSolver solver) {
        List<Integer> agentOf = new ArrayList<>();
        for (IntVar[] consortia : taken) {
            for (int agent = 0; agent < consortia.length; agent++) {
                if (consortia[agent] != null && solver.value(consortia[agent]) == 1) {
                    agentOf.add(agent);
                }
            }
        }
        return agentOf;
    }
}
