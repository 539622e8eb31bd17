package nl.jeugdhulp.school.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentProgress;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.bound.Pulse;

/** One run: its best plan and bound so far, the work it has spent, its clock and its monitor. */
final class Run implements Pulse {
    private static final long REPORT_EVERY_NANOS = 250_000_000;

    private final AssignmentProblem problem;
    private final AssignmentLimits limits;
    private final AssignmentMonitor monitor;
    private final long started = System.nanoTime();
    private long reported = started;
    private boolean cancelled;
    private boolean cutByClock;
    private int[] plan;
    private long score = Long.MAX_VALUE;
    private long bound = Long.MIN_VALUE;
    private long work;

    Run(AssignmentProblem problem, AssignmentLimits limits, AssignmentMonitor monitor) {
        this.problem = problem;
        this.limits = limits;
        this.monitor = monitor;
    }

    @Override
    public boolean goesOn() {
        if (cancelled || cutByClock) {
            return false;
        }
        long now = System.nanoTime();
        cancelled = monitor.cancelled();
        cutByClock = !cancelled && now - started > limits.guard().toNanos();
        if (now - reported > REPORT_EVERY_NANOS) {
            report(now);
        }
        return !cancelled && !cutByClock;
    }

    /** Counts work in steps of about a nanosecond, the same on every machine. */
    @Override
    public void spend(long steps) {
        work += steps;
    }

    long work() {
        return work;
    }

    int effort() {
        return limits.effort();
    }

    long seed() {
        return limits.seed();
    }

    /** Takes the plan if it is cheaper than the best so far; checks it against the problem first. */
    void offer(int[] agentOf) {
        long cost = checkedCost(agentOf);
        if (cost < score) {
            score = cost;
            plan = agentOf.clone();
            report(System.nanoTime());
        }
    }

    void raiseBound(long to) {
        long possible = Math.min(to, score);
        if (possible > bound) {
            bound = possible;
            report(System.nanoTime());
        }
    }

    boolean hasPlan() {
        return plan != null;
    }

    int[] plan() {
        return plan.clone();
    }

    long score() {
        return score;
    }

    long bound() {
        return bound;
    }

    boolean optimal() {
        return hasPlan() && score == bound;
    }

    boolean isCancelled() {
        return cancelled;
    }

    AssignmentResult result() {
        if (cancelled) {
            return new AssignmentResult.Cancelled(hasPlan() ? Optional.of(assigned()) : Optional.empty());
        }
        return hasPlan() ? assigned() : new AssignmentResult.Undecided(bound, cutByClock);
    }

    private AssignmentResult.Assigned assigned() {
        return new AssignmentResult.Assigned(
                Arrays.stream(plan).boxed().toList(), score, bound, cutByClock && score > bound);
    }

    private void report(long now) {
        reported = now;
        OptionalLong known = hasPlan() ? OptionalLong.of(score) : OptionalLong.empty();
        monitor.progress(new AssignmentProgress(known, bound, Duration.ofNanos(now - started)));
    }

    /** A plan that broke a constraint would be a fault of this package: better no answer than a wrong one. */
    private long checkedCost(int[] agentOf) {
        long[] left = new long[problem.agents()];
        Arrays.setAll(left, problem::capacity);
        long cost = 0;
        for (int job = 0; job < problem.jobs(); job++) {
            int agent = agentOf[job];
            left[agent] -= problem.resource(job, agent);
            cost += problem.cost(job, agent);
            if (left[agent] < 0 || !problem.permitted(job, agent)) {
                throw new IllegalStateException("job " + job + " at agent " + agent + " breaks a constraint");
            }
        }
        return cost;
    }
}
