package nl.jeugdhulp.benchmarks.waiting;

import java.util.Locale;
import nl.jeugdhulp.benchmarks.waiting.ExchangeYear.Result;

/** Prints what a year of weekly exchange between four consortia saves against a year in which each keeps to itself. */
public final class ExchangeBench {

    private static final int SEEDS = 5;

    private ExchangeBench() {}

    /** Exits with 1 when collaboration does not shorten the mean wait, or a plan is unfair or not proven best. */
    public static void main(String[] arguments) {
        System.out.println(
                "exchange: the same people in one simulated year, four consortia x six categories (limit: the"
                        + " mean wait is shorter together, each plan proven best with gap 0, nobody waits longer for it)");
        System.out.println(
                "seed                 starts  mean wait  P90 wait  waiting at end  moved  plans  gap  slowest plan");
        boolean good = true;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Result alone = new ExchangeYear(seed, false).run();
            Result together = new ExchangeYear(seed, true).run();
            print(seed, "alone", alone);
            print(seed, "together", together);
            System.out.printf(
                    Locale.ROOT,
                    "%4d  gain             %9.1f %9.1f  days (%.0f %% of the mean), nobody waits longer: %s%n",
                    seed,
                    alone.meanWaitDays() - together.meanWaitDays(),
                    alone.p90WaitDays() - together.p90WaitDays(),
                    100 * (1 - together.meanWaitDays() / alone.meanWaitDays()),
                    together.fair() ? "yes" : "no");
            good &= together.meanWaitDays() < alone.meanWaitDays() && together.fair() && together.gapDays() == 0;
        }
        if (!good) {
            System.exit(1);
        }
    }

    private static void print(long seed, String which, Result result) {
        System.out.printf(
                Locale.ROOT,
                "%4d  %-12s %8d  %9.1f %9.1f  %14d  %5d  %5d  %3d  %9.1f ms%n",
                seed,
                which,
                result.starts(),
                result.meanWaitDays(),
                result.p90WaitDays(),
                result.waitingAtEnd(),
                result.moved(),
                result.plans(),
                result.gapDays(),
                result.slowestPlanMillis());
    }
}
