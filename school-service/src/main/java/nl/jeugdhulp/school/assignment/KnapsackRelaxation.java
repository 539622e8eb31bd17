package nl.jeugdhulp.school.assignment;

import java.util.Arrays;

/**
 * Lagrangian relaxation of 'each job exactly once': a reward per job, under which each agent packs the most rewarding
 * jobs into its capacity, an exact knapsack. Its bound is at least that of the linear relaxation and mostly better.
 *
 * <p>The rewards are whole numbers in fixed point, so that each bound is exact. One evaluation costs pairs times capacity
 * steps, and one table of at most {@link #MAX_TABLE} cells is kept; {@link #fits} says whether that is affordable.
 */
final class KnapsackRelaxation {
    private static final long MAX_TABLE = 16_000_000;
    private static final int FINEST_SHIFT = 20;
    private static final int PATIENCE = 15;
    private static final int SHARE_WINDOW = 25;
    private static final double SMALLEST_STEP = 1e-4;

    private final Core core;
    private final int shift;
    /** Per agent its pairs, and per pair the core's job. */
    private final int[][] pairsOf;

    private final int[] jobOf;
    private final int[] weight;
    private final int[] room;
    private final long[] reward;
    /** Any reward gives a valid bound; this limit keeps all sums within a long. */
    private final long largestReward;

    private final long[] packed;
    private final boolean[] take;
    /** Values of the knapsacks of one agent: row k holds the best of its first k items per capacity. */
    private final long[] table;

    private final int widest;
    private final double[] share;
    private long work;

    private KnapsackRelaxation(Core core, long[] startReward, long largestReward, int shift, long unit) {
        this.core = core;
        this.shift = shift;
        this.pairsOf = pairsByAgent(core);
        this.jobOf = new int[core.pairs()];
        this.weight = new int[core.pairs()];
        this.room = new int[core.agents];
        this.reward = startReward;
        this.largestReward = largestReward;
        this.packed = new long[core.agents];
        this.take = new boolean[core.pairs()];
        this.share = new double[core.pairs()];
        for (int job = 0; job < core.size(); job++) {
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                jobOf[pair] = job;
                weight[pair] = (int) (core.resource[pair] / unit);
            }
        }
        int mostItems = 0;
        int mostRoom = 0;
        for (int agent = 0; agent < core.agents; agent++) {
            room[agent] = (int) Math.min(core.capacity[agent] / unit, totalWeight(agent));
            mostItems = Math.max(mostItems, pairsOf[agent].length);
            mostRoom = Math.max(mostRoom, room[agent]);
        }
        this.widest = mostRoom + 1;
        this.table = new long[(mostItems + 1) * widest];
    }

    /** Whether the knapsacks of the core are small enough, per table and per evaluation. */
    static boolean fits(Core core, long workPerEvaluation) {
        if (core.size() == 0) {
            return false;
        }
        long unit = unit(core);
        int[][] pairsOf = pairsByAgent(core);
        long work = 0;
        long mostItems = 0;
        long mostRoom = 0;
        for (int agent = 0; agent < core.agents; agent++) {
            long steps = core.capacity[agent] / unit + 1;
            mostItems = Math.max(mostItems, pairsOf[agent].length + 1L);
            mostRoom = Math.max(mostRoom, steps);
            work += pairsOf[agent].length * Math.min(steps, workPerEvaluation + 1);
        }
        return work <= workPerEvaluation && mostRoom <= MAX_TABLE && mostItems * mostRoom <= MAX_TABLE;
    }

    /** Starts from these rewards, in units of cost by the problem's job number. */
    static KnapsackRelaxation of(Core core, double[] rewards) {
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
        return new KnapsackRelaxation(core, reward, (long) (4 * largest * scale), shift, unit(core));
    }

    /** The rewards that the prices of the other relaxation imply, by the problem's job number: same bound or better. */
    static double[] impliedRewards(Core core, double[] price) {
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
    void exportRewards(double[] rewards) {
        for (int job = 0; job < core.size(); job++) {
            rewards[core.jobs[job]] = (double) reward[job] / (1L << shift);
        }
    }

    /** How often the pair was packed lately, 0 to 1: an estimate of its part in the best plan. */
    double share(int pair) {
        return share[pair];
    }

    /** Improves the rewards by subgradient steps towards the target score; gives the best bound, in whole units. */
    long improve(long target, int iterations, Pulse pulse) {
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
            pulse.spend(2 * work + 20L * core.pairs());
            work = 0;
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
        for (int pair = 0; pair < take.length; pair++) {
            share[pair] += weightOfLast * ((take[pair] ? 1 : 0) - share[pair]);
        }
    }

    /** The direction in which jobs packed too rarely gain reward and jobs packed too often lose it; gives its norm. */
    private double blend(double[] direction) {
        double norm = 0;
        for (int job = 0; job < core.size(); job++) {
            double excess = 1;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                excess -= take[pair] ? 1 : 0;
            }
            direction[job] = 0.8 * excess + 0.2 * direction[job];
            norm += direction[job] * direction[job];
        }
        return norm;
    }

    /** The bound of the present rewards in fixed point; leaves in {@code take} what each agent packs. */
    private long value() {
        long sum = core.decidedCost << shift;
        for (long value : reward) {
            sum += value;
        }
        for (int agent = 0; agent < core.agents; agent++) {
            packed[agent] = pack(agent);
            sum -= packed[agent];
        }
        return sum;
    }

    private long profit(int pair) {
        return reward[jobOf[pair]] - (core.cost[pair] << shift);
    }

    /**
     * An exact knapsack: the greedy packing by reward per weight and the linear bound settle most items, a table over the
     * remaining capacity decides the others.
     */
    private long pack(int agent) {
        int[] items = sorted(agent);
        int broken = 0;
        int left = room[agent];
        while (broken < items.length && weight[items[broken]] <= left) {
            left -= weight[items[broken++]];
        }
        if (broken == items.length) {
            return takeAll(items, items.length);
        }
        double ratio = (double) profit(items[broken]) / weight[items[broken]];
        long greedy = 0;
        int spare = left;
        for (int k = 0; k < items.length; k++) {
            if (k < broken) {
                greedy += profit(items[k]);
            } else if (weight[items[k]] <= spare) {
                spare -= weight[items[k]];
                greedy += profit(items[k]);
            }
        }
        double linear = ratio * left;
        for (int k = 0; k < broken; k++) {
            linear += profit(items[k]);
        }
        double needed = linear - greedy + 1e-9 * linear + 2;
        return packUnsettled(agent, items, broken, ratio, needed);
    }

    private long packUnsettled(int agent, int[] items, int broken, double ratio, double needed) {
        int[] unsettled = new int[items.length];
        int count = 0;
        int left = room[agent];
        long settled = 0;
        for (int k = 0; k < items.length; k++) {
            double beyond = profit(items[k]) - ratio * weight[items[k]];
            if (Math.abs(beyond) <= needed) {
                unsettled[count++] = items[k];
            } else if (k < broken) {
                take[items[k]] = true;
                left -= weight[items[k]];
                settled += profit(items[k]);
            }
        }
        fill(unsettled, count, left + 1);
        int used = left;
        for (int k = count; k > 0; k--) {
            if (table[k * widest + used] != table[(k - 1) * widest + used]) {
                take[unsettled[k - 1]] = true;
                used -= weight[unsettled[k - 1]];
            }
        }
        return settled + table[count * widest + left];
    }

    private long takeAll(int[] items, int count) {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            take[items[k]] = true;
            sum += profit(items[k]);
        }
        return sum;
    }

    /** The rewarding items, most reward per weight first; the order of the last time is nearly right already. */
    private int[] sorted(int agent) {
        int[] order = pairsOf[agent];
        for (int k = 1; k < order.length; k++) {
            int pair = order[k];
            double ratio = ratio(pair);
            int at = k;
            while (at > 0 && ratio(order[at - 1]) < ratio) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = pair;
        }
        return rewarding(agent, take);
    }

    private double ratio(int pair) {
        return weight[pair] == 0 ? (double) profit(pair) * (1L << 40) : (double) profit(pair) / weight[pair];
    }

    /** The agent's pairs that bring reward and fit by themselves; clears their marks. */
    private int[] rewarding(int agent, boolean[] marks) {
        int[] items = new int[pairsOf[agent].length];
        int count = 0;
        for (int pair : pairsOf[agent]) {
            marks[pair] = false;
            if (profit(pair) > 0 && weight[pair] <= room[agent]) {
                items[count++] = pair;
            }
        }
        return Arrays.copyOf(items, count);
    }

    private void fill(int[] items, int count, int columns) {
        Arrays.fill(table, 0, columns, 0);
        for (int k = 1; k <= count; k++) {
            long profit = profit(items[k - 1]);
            int size = weight[items[k - 1]];
            int row = k * widest;
            int above = row - widest;
            System.arraycopy(table, above, table, row, Math.min(size, columns));
            for (int used = size; used < columns; used++) {
                table[row + used] = Math.max(table[above + used], table[above + used - size] + profit);
            }
        }
        work += (long) count * columns;
    }

    /** Marks the pairs that no plan cheaper than the score holds; those every such plan holds close their rivals. */
    long close(long score, boolean[] closed, Pulse pulse) {
        long value = value();
        long threshold = (score - 1) << shift;
        for (int agent = 0; agent < core.agents; agent++) {
            long rest = value + packed[agent];
            int[] items = rewarding(agent, new boolean[core.pairs()]);
            int columns = room[agent] + 1;
            fill(items, items.length, columns);
            for (int pair : pairsOf[agent]) {
                if (profit(pair) <= 0) {
                    int left = room[agent] - weight[pair];
                    closed[pair] |= left < 0 || rest - profit(pair) - table[items.length * widest + left] > threshold;
                }
            }
            closeRewarding(items, agent, rest, threshold, closed);
        }
        pulse.spend(2 * work);
        work = 0;
        return whole(value);
    }

    /** For the rewarding items: the best packing with the item and without it, from tables of those before and after. */
    private void closeRewarding(int[] items, int agent, long rest, long threshold, boolean[] closed) {
        int capacity = room[agent];
        long[] after = new long[capacity + 1];
        for (int k = items.length; k > 0; k--) {
            int pair = items[k - 1];
            int above = (k - 1) * widest;
            long without = Long.MIN_VALUE;
            for (int used = 0; used <= capacity; used++) {
                without = Math.max(without, table[above + used] + after[capacity - used]);
            }
            long with = Long.MIN_VALUE;
            int left = capacity - weight[pair];
            for (int used = 0; used <= left; used++) {
                with = Math.max(with, table[above + used] + after[left - used]);
            }
            closed[pair] |= rest - profit(pair) - with > threshold;
            if (rest - without > threshold) {
                int job = jobOf[pair];
                for (int rival = core.start[job]; rival < core.start[job + 1]; rival++) {
                    closed[rival] |= rival != pair;
                }
            }
            long profit = profit(pair);
            for (int used = capacity; used >= weight[pair]; used--) {
                after[used] = Math.max(after[used], after[used - weight[pair]] + profit);
            }
            work += 3L * capacity;
        }
    }

    private long whole(long value) {
        return Math.ceilDiv(value, 1L << shift);
    }

    private long totalWeight(int agent) {
        long sum = 0;
        for (int pair : pairsOf[agent]) {
            sum += weight[pair];
        }
        return sum;
    }

    /** The greatest step in which all resources can be counted. */
    private static long unit(Core core) {
        long unit = 0;
        for (long resource : core.resource) {
            long a = resource;
            while (a != 0) {
                long rest = unit % a;
                unit = a;
                a = rest;
            }
        }
        return Math.max(unit, 1);
    }

    private static int[][] pairsByAgent(Core core) {
        int[] count = new int[core.agents];
        for (int agent : core.agent) {
            count[agent]++;
        }
        int[][] pairs = new int[core.agents][];
        Arrays.setAll(pairs, agent -> new int[count[agent]]);
        Arrays.fill(count, 0);
        for (int pair = 0; pair < core.pairs(); pair++) {
            int agent = core.agent[pair];
            pairs[agent][count[agent]++] = pair;
        }
        return pairs;
    }
}
