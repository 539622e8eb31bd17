package nl.jeugdhulp.school.bound;

import java.util.Arrays;

/**
 * The knapsack of each agent, solved exactly: which of its pairs, each with a profit, bring most within its capacity. The
 * profits are set anew for each evaluation; one table of at most {@link #MAX_TABLE} cells is kept for all agents.
 */
final class Knapsacks {
    private static final long MAX_TABLE = 16_000_000;

    private final Core core;
    /** Per agent its pairs, in the order of the last packing. */
    private final int[][] pairsOf;

    private final int[] jobOf;
    private final int[] weight;
    private final int[] room;
    private final long[] profit;
    private final double[] ratio;
    private final boolean[] take;
    private final long[] packed;
    /** Values of the knapsack of one agent: row k holds the best of its first k items per capacity. */
    private final long[] table;

    private final int widest;
    private long work;

    Knapsacks(Core core) {
        long unit = unit(core);
        this.core = core;
        this.pairsOf = pairsByAgent(core);
        this.jobOf = new int[core.pairs()];
        this.weight = new int[core.pairs()];
        this.room = new int[core.agents];
        this.profit = new long[core.pairs()];
        this.ratio = new double[core.pairs()];
        this.take = new boolean[core.pairs()];
        this.packed = new long[core.agents];
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
    static boolean fit(Core core, long workPerEvaluation) {
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

    /** Packs every knapsack under these rewards per job, costs being taken in the same fixed point; gives the sum. */
    long pack(long[] reward, int shift) {
        long sum = 0;
        for (int pair = 0; pair < profit.length; pair++) {
            profit[pair] = reward[jobOf[pair]] - (core.cost[pair] << shift);
            ratio[pair] = weight[pair] == 0 ? (double) profit[pair] * (1L << 40) : (double) profit[pair] / weight[pair];
        }
        for (int agent = 0; agent < core.agents; agent++) {
            packed[agent] = pack(agent);
            sum += packed[agent];
        }
        return sum;
    }

    /** Whether the last packing holds the pair. */
    boolean holds(int pair) {
        return take[pair];
    }

    /** The steps taken since this was asked last. */
    long workSinceLast() {
        long since = work;
        work = 0;
        return since;
    }

    /**
     * An exact knapsack: the greedy packing by profit per weight and the linear bound settle most items, a table over the
     * remaining capacity decides the others.
     */
    private long pack(int agent) {
        sort(pairsOf[agent]);
        int[] items = profitable(agent, take);
        int broken = 0;
        int left = room[agent];
        while (broken < items.length && weight[items[broken]] <= left) {
            left -= weight[items[broken++]];
        }
        if (broken == items.length) {
            return takeAll(items);
        }
        double breakRatio = (double) profit[items[broken]] / weight[items[broken]];
        long greedy = 0;
        int spare = left;
        for (int k = 0; k < items.length; k++) {
            if (k < broken) {
                greedy += profit[items[k]];
            } else if (weight[items[k]] <= spare) {
                spare -= weight[items[k]];
                greedy += profit[items[k]];
            }
        }
        double linear = breakRatio * left;
        for (int k = 0; k < broken; k++) {
            linear += profit[items[k]];
        }
        double needed = linear - greedy + 1e-9 * linear + 2;
        return packUnsettled(agent, items, broken, breakRatio, needed);
    }

    private long packUnsettled(int agent, int[] items, int broken, double breakRatio, double needed) {
        int[] unsettled = new int[items.length];
        int count = 0;
        int left = room[agent];
        long settled = 0;
        for (int k = 0; k < items.length; k++) {
            double beyond = profit[items[k]] - breakRatio * weight[items[k]];
            if (Math.abs(beyond) <= needed) {
                unsettled[count++] = items[k];
            } else if (k < broken) {
                take[items[k]] = true;
                left -= weight[items[k]];
                settled += profit[items[k]];
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

    private long takeAll(int[] items) {
        long sum = 0;
        for (int item : items) {
            take[item] = true;
            sum += profit[item];
        }
        return sum;
    }

    /** Most profit per weight first; the order of the last time is nearly right already. */
    private void sort(int[] order) {
        for (int k = 1; k < order.length; k++) {
            int pair = order[k];
            int at = k;
            while (at > 0 && ratio[order[at - 1]] < ratio[pair]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = pair;
        }
    }

    /** The agent's pairs that bring profit and fit by themselves; clears their marks. */
    private int[] profitable(int agent, boolean[] marks) {
        int[] items = new int[pairsOf[agent].length];
        int count = 0;
        for (int pair : pairsOf[agent]) {
            marks[pair] = false;
            if (profit[pair] > 0 && weight[pair] <= room[agent]) {
                items[count++] = pair;
            }
        }
        return Arrays.copyOf(items, count);
    }

    private void fill(int[] items, int count, int columns) {
        Arrays.fill(table, 0, columns, 0);
        for (int k = 1; k <= count; k++) {
            long brings = profit[items[k - 1]];
            int size = weight[items[k - 1]];
            int row = k * widest;
            int above = row - widest;
            System.arraycopy(table, above, table, row, Math.min(size, columns));
            for (int used = size; used < columns; used++) {
                table[row + used] = Math.max(table[above + used], table[above + used - size] + brings);
            }
        }
        work += (long) count * columns;
    }

    /**
     * Marks the pairs that no plan of at most the threshold holds, the present bound being given; pairs that every such
     * plan holds close their job's other pairs.
     */
    void close(long bound, long threshold, boolean[] closed) {
        for (int agent = 0; agent < core.agents; agent++) {
            long rest = bound + packed[agent];
            int[] items = profitable(agent, new boolean[core.pairs()]);
            fill(items, items.length, room[agent] + 1);
            for (int pair : pairsOf[agent]) {
                if (profit[pair] <= 0) {
                    int left = room[agent] - weight[pair];
                    closed[pair] |= left < 0 || rest - profit[pair] - table[items.length * widest + left] > threshold;
                }
            }
            closeProfitable(items, agent, rest, threshold, closed);
        }
    }

    /** For the profitable items: the best packing with the item and without it, from tables of those before and after. */
    private void closeProfitable(int[] items, int agent, long rest, long threshold, boolean[] closed) {
        int capacity = room[agent];
        long[] after = new long[capacity + 1];
        for (int k = items.length; k > 0; k--) {
            int pair = items[k - 1];
            int above = (k - 1) * widest;
            long without = bestOfBoth(above, after, capacity);
            long with = bestOfBoth(above, after, capacity - weight[pair]);
            closed[pair] |= rest - profit[pair] - with > threshold;
            if (rest - without > threshold) {
                int job = jobOf[pair];
                for (int rival = core.start[job]; rival < core.start[job + 1]; rival++) {
                    closed[rival] |= rival != pair;
                }
            }
            for (int used = capacity; used >= weight[pair]; used--) {
                after[used] = Math.max(after[used], after[used - weight[pair]] + profit[pair]);
            }
            work += 3L * capacity;
        }
    }

    /** The most that items before (a row of the table) and items after bring together within the capacity. */
    private long bestOfBoth(int row, long[] after, int capacity) {
        long best = Long.MIN_VALUE;
        for (int used = 0; used <= capacity; used++) {
            best = Math.max(best, table[row + used] + after[capacity - used]);
        }
        return best;
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
