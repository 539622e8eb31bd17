package nl.jeugdhulp.school.matching;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProgress;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.search.AssignmentSolver;

/**
 * Divides the schools with the least points. Where an even load counts, it divides again under ever lower limits, as long
 * as that can still win: what a more even plan costs at least is known from the bound of the division before.
 */
final class Division {
    private static final Duration GUARD = Duration.ofMinutes(10);

    private final Openings openings;
    private final EvenLoad evenLoad;
    private final AssignmentLimits limits;
    private final AssignmentMonitor monitor;
    private final long started = System.nanoTime();
    private List<Integer> best;
    private long score = Long.MAX_VALUE;
    private long bound = Long.MAX_VALUE;
    private boolean cutByClock;

    Division(Openings openings, EvenLoad evenLoad, DraftMatchPlan order, AssignmentMonitor monitor) {
        this.openings = openings;
        this.evenLoad = evenLoad;
        this.limits = new AssignmentLimits(order.seed(), order.effort(), GUARD);
        this.monitor = monitor;
    }

    /** What dividing came to. */
    sealed interface Outcome {
        /** @param agentOf the consortium of each school, by their places in the order */
        record Divided(List<Integer> agentOf, long score, long bound, boolean cutByClock) implements Outcome {}

        record Infeasible(List<AssignmentConflict> conflicts) implements Outcome {}

        record Undecided(long bound) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    Outcome divide() {
        int steps = evenLoad.mostSteps();
        while (true) {
            switch (AssignmentSolver.solve(openings.problem(evenLoad, steps), limits, new Follower())) {
                case AssignmentResult.Cancelled ignored -> {
                    return new Outcome.Cancelled();
                }
                case AssignmentResult.Infeasible infeasible -> {
                    return best == null ? new Outcome.Infeasible(infeasible.conflicts()) : divided();
                }
                case AssignmentResult.Undecided undecided -> {
                    bound = Math.min(bound, undecided.bound());
                    return best == null ? new Outcome.Undecided(undecided.bound()) : divided();
                }
                case AssignmentResult.Assigned assigned -> {
                    int taken = take(assigned);
                    if (taken == 0 || !evenLoad.counts() || assigned.bound() >= score) {
                        return divided();
                    }
                    steps = taken - 1;
                }
            }
        }
    }

    /** Keeps the plan where it is the best, and gives the steps that its fullest consortium takes. */
    private int take(AssignmentResult.Assigned assigned) {
        int taken = evenLoad.steps(openings.load(assigned.agentOf()));
        cutByClock |= assigned.cutByClock();
        bound = Math.min(bound, assigned.bound() + evenLoad.points(taken));
        if (assigned.score() + evenLoad.points(taken) < score) {
            score = assigned.score() + evenLoad.points(taken);
            best = assigned.agentOf();
        }
        return taken;
    }

    private Outcome divided() {
        return new Outcome.Divided(best, score, Math.min(bound, score), cutByClock);
    }

    /** Tells of the division as a whole: until the first plan is whole only its bound holds, then the best score. */
    private final class Follower implements AssignmentMonitor {
        @Override
        public void progress(AssignmentProgress progress) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            OptionalLong known = !evenLoad.counts()
                    ? progress.score()
                    : best == null ? OptionalLong.empty() : OptionalLong.of(score);
            monitor.progress(
                    new AssignmentProgress(known, best == null ? progress.bound() : Math.min(bound, score), elapsed));
        }

        @Override
        public boolean cancelled() {
            return monitor.cancelled();
        }
    }
}
