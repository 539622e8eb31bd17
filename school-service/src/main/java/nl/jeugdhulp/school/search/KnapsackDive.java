package nl.jeugdhulp.school.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;
import nl.jeugdhulp.school.bound.Order;
import nl.jeugdhulp.school.bound.Pulse;

/**
 * Finds a plan by following the knapsack relaxation down: a few steps of rewards, then the jobs on which the agents agree
 * most are decided as they agree, then again on what is left; the last few jobs are searched through.
 */
final class KnapsackDive {
    private static final int STEPS = 40;
    private static final double DECIDED_PER_ROUND = 0.07;
    private static final int JOBS_SEARCHED_THROUGH = 14;
    private static final long NODE_LIMIT = 4000;

    private final double[] rewards;
    private final double[] price;
    private final SplittableRandom random;
    private final Pulse pulse;

    /** Starts each dive from these rewards (by the problem's job number) and prices (by agent). */
    KnapsackDive(double[] rewards, double[] price, SplittableRandom random, Pulse pulse) {
        this.rewards = rewards;
        this.price = price;
        this.random = random;
        this.pulse = pulse;
    }

    /** A whole plan that costs less than the cutoff, or null; noise (0 and up) makes one dive differ from the next. */
    int[] dive(Core start, long cutoff, double noise) {
        double[] current = rewards.clone();
        Core core = start;
        while (core != null && core.size() > JOBS_SEARCHED_THROUGH) {
            KnapsackRelaxation relaxation = KnapsackRelaxation.of(core, current);
            if (relaxation.improve(cutoff, STEPS, pulse) >= cutoff || !pulse.goesOn()) {
                return null;
            }
            relaxation.exportRewards(current);
            core = decideSome(core, relaxation, noise);
        }
        return core == null ? null : searchThrough(core, current, cutoff);
    }

    private Core decideSome(Core core, KnapsackRelaxation relaxation, double noise) {
        int jobs = core.size();
        int[] favourite = new int[jobs];
        double[] agreement = new double[jobs];
        for (int job = 0; job < jobs; job++) {
            int most = core.start[job];
            double total = 0;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                total += relaxation.share(pair);
                most = relaxation.share(pair) > relaxation.share(most) ? pair : most;
            }
            favourite[job] = most;
            agreement[job] = relaxation.share(most) - 0.5 * Math.abs(total - 1) + noise * random.nextDouble();
        }
        int wanted = Math.max(2, (int) (jobs * DECIDED_PER_ROUND));
        boolean[] closed = new boolean[core.pairs()];
        long[] room = core.capacity.clone();
        int decided = 0;
        for (int job : Order.descending(agreement)) {
            int pair = favourite[job];
            int agent = core.agent[pair];
            if (core.resource[pair] <= room[agent]) {
                room[agent] -= core.resource[pair];
                Arrays.fill(closed, core.start[job], core.start[job + 1], true);
                closed[pair] = false;
                if (++decided == wanted) {
                    break;
                }
            }
        }
        return decided == 0 ? null : core.without(closed);
    }

    private int[] searchThrough(Core core, double[] current, long cutoff) {
        Core left = core;
        if (core.size() > 0) {
            KnapsackRelaxation relaxation = KnapsackRelaxation.of(core, current);
            if (relaxation.improve(cutoff, 2 * STEPS, pulse) >= cutoff) {
                return null;
            }
            boolean[] closed = new boolean[core.pairs()];
            relaxation.close(cutoff, closed, pulse);
            left = core.without(closed);
        }
        if (left == null) {
            return null;
        }
        TreeSearch search = new TreeSearch(left, cutoff, NODE_LIMIT, pulse);
        search.run(price);
        return search.best() == null ? null : left.plan(search.best());
    }
}
