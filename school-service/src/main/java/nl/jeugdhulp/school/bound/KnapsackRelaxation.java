package nl.jeugdhulp.school.bound;

import java.util.Arrays;

/**
 * Lagrangian relaxation of 'each job exactly once': a reward per job, under which each agent packs the most rewarding
 * jobs into its capacity, an exact knapsack. Its bound is at least that of the linear relaxation and mostly better.
 *
 * <p>The rewards are whole numbers in fixed point, so that each bound is exact. One evaluation costs pairs times capacity
 * steps; {@link #fits} says whether that is affordable.
 */
public final class KnapsackRelaxation {
    private static final int FINEST_SHIFT = 20;
    private static final int PATIENCE = 15;
    private static final int SHARE_WINDOW = 25;
    private static final double SMALLEST_STEP = 1e-4;

    private final Core core;
    private final int shift;
    private final long[] reward;
    /** Any reward gives a valid bound; this limit keeps all sums within a long. */
    private final long largestReward;

    private final Knapsacks knapsacks;
    private final double[] share;

    private KnapsackRelaxation(Core core, long[] startReward, long largestReward, int shift) {
        this.core = core;
        this.shift = shift;
        this.reward = startReward;
        this.largestReward = largestReward;
        this.knapsacks = new Knapsacks(core);
        this.share = new double[core.pairs()];
    }

    /** Whether the knapsacks of the core are small enough, per table and per evaluation. */
    public static boolean fits(Core core, long workPerEvaluation) {
        return Knapsacks.fit(core, workPerEvaluation);
    }

    /** Starts from these rewards, in units of cost by the problem's job number. */
    public static KnapsackRelaxation of(Core core, double[] rewards) {
        double largest = 1;
        for (int job = 0; job < core.size(); job++) {
            largest = Math.max(largest, Math.abs(rewards[core.jobs[job]]));
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                largest = Math.max(largest, Math.abs((double) core.cost[pair]));
            }
        }
        int shift = FINEST_SHIFT;
        while (shift > 0
                && (largest * core.size() + Math.abs((double) core.decidedCost)) * 8 * (1L << shift) > 0x1p60) {
            shift--;
        }
        long scale = 1L << shift;
        long[] reward = new long[core.size()];
        Arrays.setAll(reward, job -> Math.round(rewards[core.jobs[job]] * scale));
        return new KnapsackRelaxation(core, reward, (long) (4 * largest * scale), shift);
    }

    /** The rewards that the prices of the other relaxation imply, by the problem's job number: same bound or better. */
    public static double[] impliedRewards(Core core, double[] price) {
        double[] rewards = new double[core.decided.length];
        for (int job = 0; job < core.size(); job++) {
            double least = Double.POSITIVE_INFINITY;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                least = Math.min(least, core.cost[pair] + price[core.agent[pair]] * core.resource[pair]);
            }
            rewards[core.jobs[job]] = least;
        }
        return rewards;
    }

    /** Writes the present rewards into this array, in units of cost by the problem's job number. */
    public void exportRewards(double[] rewards) {
        for (int job = 0; job < core.size(); job++) {
            rewards[core.jobs[job]] = (double) reward[job] / (1L << shift);
        }
    }

    /** How often the pair was packed lately, 0 to 1: an estimate of its part in the best plan. */
    public double share(int pair) {
        return share[pair];
    }

    /** Improves the rewards by subgradient steps towards the target score; gives the best bound, in whole units. */
    public long improve(long target, int iterations, Pulse pulse) {
        long[] bestReward = reward.clone();
        double[] direction = new double[core.size()];
        long best = value();
        long current = best;
        double step = 1.0;
        int stale = 0;
        double goal = (double) target * (1L << shift);
        for (int iteration = 0; iteration < iterations && step > SMALLEST_STEP; iteration++) {
            if (whole(best) >= target || !pulse.goesOn()) {
                break;
            }
            remember(1.0 / Math.min(iteration + 1, SHARE_WINDOW));
            double norm = blend(direction);
            if (norm < 1e-12) {
                break;
            }
            double length = step * Math.max(goal - current, 1) / norm;
            for (int job = 0; job < core.size(); job++) {
                long moved = reward[job] + Math.round(length * direction[job]);
                reward[job] = Math.clamp(moved, -largestReward, largestReward);
            }
            current = value();
            pulse.spend(2 * knapsacks.workSinceLast() + 20L * core.pairs());
            if (current > best) {
                best = current;
                System.arraycopy(reward, 0, bestReward, 0, reward.length);
                stale = 0;
            } else if (++stale >= PATIENCE) {
                stale = 0;
                step *= 0.7;
                System.arraycopy(bestReward, 0, reward, 0, reward.length);
                Arrays.fill(direction, 0);
                current = value();
            }
        }
        System.arraycopy(bestReward, 0, reward, 0, reward.length);
        return whole(best);
    }

    private void remember(double weightOfLast) {
        for (int pair = 0; pair < share.length; pair++) {
            share[pair] += weightOfLast * ((knapsacks.holds(pair) ? 1 : 0) - share[pair]);
        }
    }

    /** The direction in which jobs packed too rarely gain reward and jobs packed too often lose it; gives its norm. */
    private double blend(double[] direction) {
        double norm = 0;
        for (int job = 0; job < core.size(); job++) {
            double excess = 1;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                excess -= knapsacks.holds(pair) ? 1 : 0;
            }
            direction[job] = 0.8 * excess + 0.2 * direction[job];
            norm += direction[job] * direction[job];
        }
        return norm;
    }

    /** The bound of the present rewards in fixed point; the knapsacks then hold what each agent packs. */
    private long value() {
        long sum = core.decidedCost << shift;
        for (long value : reward) {
            sum += value;
        }
        return sum - knapsacks.pack(reward, shift);
    }

    /** Marks the pairs that no plan cheaper than the score holds; those every such plan holds close their rivals. */
    public long close(long score, boolean[] closed, Pulse pulse) {
        long value = value();
        knapsacks.close(value, (score - 1) << shift, closed);
        pulse.spend(2 * knapsacks.workSinceLast());
        return whole(value);
    }

    private long whole(long value) {
        return Math.ceilDiv(value, 1L << shift);
    }
}
