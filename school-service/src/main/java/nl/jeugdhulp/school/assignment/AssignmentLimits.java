package nl.jeugdhulp.school.assignment;

import java.time.Duration;

/**
 * How long to look, as an amount of work that is the same on every machine, and the clock as a guard only.
 *
 * @param seed chooses among equally reasonable paths; same problem, seed and effort give the same plan
 * @param effort multiplies the amount of work, 1 to 1000; 1 is enough for the region's problems
 * @param guard the clock time after which the run stops with what it has; a plan that was cut off by it says so, because
 *     only such a plan may differ from one run to the next
 */
public record AssignmentLimits(long seed, int effort, Duration guard) {
    public AssignmentLimits {
        if (effort < 1 || effort > 1000) {
            throw new IllegalArgumentException("effort must be 1 to 1000, not " + effort);
        }
        if (guard.isNegative() || guard.isZero()) {
            throw new IllegalArgumentException("the guard must be longer than nothing");
        }
    }

    /** Normal effort, stopped by the clock only after ten minutes. */
    public static AssignmentLimits withSeed(long seed) {
        return new AssignmentLimits(seed, 1, Duration.ofMinutes(10));
    }
}
