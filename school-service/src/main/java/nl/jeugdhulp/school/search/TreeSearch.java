package nl.jeugdhulp.school.search;

import java.util.Arrays;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.Pulse;

/**
 * Depth-first branch and bound on a core: at each node a few steps of the capacity relaxation bound the subtree and close
 * the pairs that cannot lead to a cheaper plan. Ends with the best plan below the given score, or the proof that there is
 * none, or at the node limit. Bounds are floating point, cut off with a margin that covers their rounding.
 */
final class TreeSearch {
    private static final int STEPS_PER_NODE = 6;
    private static final int STEPS_AT_ROOT = 200;
    private static final int NODES_PER_PULSE = 256;

    private final Core core;
    private final boolean[] closed;
    private final int[] open;
    private final int[] owner;
    private final long[] room;
    private final int[] trail;
    private int trailed;
    private final double[] value;
    private final int[] chosen;
    private final double[] regret;
    private final double[] load;
    private final double margin;
    private final Pulse pulse;
    private final long nodeLimit;
    private long nodes;
    private long cutoff;
    private int[] best;
    private boolean stopped;

    /** Looks only for plans that cost less than the cutoff. */
    TreeSearch(Core core, long cutoff, long nodeLimit, Pulse pulse) {
        this.core = core;
        this.cutoff = cutoff;
        this.nodeLimit = nodeLimit;
        this.pulse = pulse;
        this.closed = new boolean[core.pairs()];
        this.open = new int[core.size()];
        this.owner = new int[core.pairs()];
        this.room = new long[core.agents];
        this.trail = new int[core.pairs()];
        this.value = new double[core.pairs()];
        this.chosen = new int[core.size()];
        this.regret = new double[core.size()];
        this.load = new double[core.agents];
        double magnitude = Math.abs((double) core.decidedCost);
        for (int job = 0; job < core.size(); job++) {
            open[job] = core.start[job + 1] - core.start[job];
            Arrays.fill(owner, core.start[job], core.start[job + 1], job);
            double largest = 0;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                largest = Math.max(largest, Math.abs((double) core.cost[pair]));
            }
            magnitude += largest;
        }
        this.margin = 1e-6 + 1e-12 * magnitude;
    }

    /** Runs the search; true when it went through the whole tree. */
    boolean run(double[] price) {
        explore(price, STEPS_AT_ROOT);
        return !stopped;
    }

    /** The best plan below the cutoff, by core job, or null when none was found. */
    int[] best() {
        return best;
    }

    long bestCost() {
        return cutoff;
    }

    private void explore(double[] parentPrice, int steps) {
        nodes++;
        pulse.spend(4L * STEPS_PER_NODE * core.pairs());
        if (nodes > nodeLimit || (nodes % NODES_PER_PULSE == 0 && !pulse.goesOn())) {
            stopped = true;
            return;
        }
        int mark = trailed;
        double[] price = parentPrice.clone();
        if (bounded(price, steps)) {
            undo(mark);
            return;
        }
        int job = branchingJob();
        if (job < 0) {
            undo(mark);
            return;
        }
        int pair = chosen[job];
        int before = trailed;
        keepOnly(job, pair);
        explore(price, STEPS_PER_NODE);
        undo(before);
        if (!stopped && close(job, pair)) {
            explore(price, STEPS_PER_NODE);
        }
        undo(mark);
    }

    /** Improves the prices; true when nothing cheaper can lie below this node. */
    private boolean bounded(double[] price, int steps) {
        double best = Double.NEGATIVE_INFINITY;
        double[] trial = price.clone();
        double step = 0.9;
        for (int k = 0; ; k++) {
            if (!closeMisfits()) {
                return true;
            }
            double bound = evaluate(trial);
            if (bound > cutoff - 1 + margin) {
                return true;
            }
            if (bound > best) {
                best = bound;
                System.arraycopy(trial, 0, price, 0, price.length);
            } else {
                step *= 0.7;
            }
            if (!closeHopeless(bound)) {
                return true;
            }
            accept();
            if (k >= steps) {
                return false;
            }
            double norm = 0;
            for (int agent = 0; agent < core.agents; agent++) {
                double excess = load[agent] - core.capacity[agent];
                norm += trial[agent] <= 0 && excess < 0 ? 0 : excess * excess;
            }
            if (norm == 0) {
                return false;
            }
            double length = step * Math.max(cutoff - bound, 0.1) / norm;
            for (int agent = 0; agent < core.agents; agent++) {
                trial[agent] = Math.max(0, trial[agent] + length * (load[agent] - core.capacity[agent]));
            }
        }
    }

    /** Closes what no longer fits beside the decided jobs; false when those or another job find no room. */
    private boolean closeMisfits() {
        System.arraycopy(core.capacity, 0, room, 0, room.length);
        for (int job = 0; job < core.size(); job++) {
            if (open[job] == 1) {
                int pair = core.start[job];
                while (closed[pair]) {
                    pair++;
                }
                room[core.agent[pair]] -= core.resource[pair];
                if (room[core.agent[pair]] < 0) {
                    return false;
                }
            }
        }
        for (int job = 0; job < core.size(); job++) {
            if (open[job] > 1) {
                for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                    if (!closed[pair] && core.resource[pair] > room[core.agent[pair]] && !close(job, pair)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private double evaluate(double[] price) {
        Arrays.fill(load, 0);
        double sum = core.decidedCost;
        for (int job = 0; job < core.size(); job++) {
            double least = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            int first = -1;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                if (closed[pair]) {
                    continue;
                }
                double priced = core.cost[pair] + price[core.agent[pair]] * core.resource[pair];
                value[pair] = priced;
                if (priced < least) {
                    second = least;
                    least = priced;
                    first = pair;
                } else if (priced < second) {
                    second = priced;
                }
            }
            chosen[job] = first;
            regret[job] = second - least;
            sum += least;
            load[core.agent[first]] += core.resource[first];
        }
        for (int agent = 0; agent < price.length; agent++) {
            sum -= price[agent] * core.capacity[agent];
        }
        return sum;
    }

    /** Closes what cannot be in a cheaper plan; false when a job is left without an agent. */
    private boolean closeHopeless(double bound) {
        double slack = cutoff - 1 + margin - bound;
        for (int job = 0; job < core.size(); job++) {
            if (open[job] == 1) {
                continue;
            }
            double limit = value[chosen[job]] + slack;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                if (!closed[pair] && value[pair] > limit && !close(job, pair)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes the relaxation's choice as the new best plan when it fits and is cheaper. */
    private void accept() {
        long cost = core.decidedCost;
        for (int agent = 0; agent < core.agents; agent++) {
            if (load[agent] > core.capacity[agent]) {
                return;
            }
        }
        for (int job = 0; job < core.size(); job++) {
            cost += core.cost[chosen[job]];
        }
        if (cost < cutoff) {
            cutoff = cost;
            best = new int[core.size()];
            Arrays.setAll(best, job -> core.agent[chosen[job]]);
        }
    }

    /** The job that hangs most between two agents, heavy ones first; -1 when all are decided. */
    private int branchingJob() {
        int found = -1;
        double highest = -1;
        for (int job = 0; job < core.size(); job++) {
            if (open[job] > 1) {
                double score = (1 + core.resource[chosen[job]]) / (regret[job] + 0.5);
                if (score > highest) {
                    highest = score;
                    found = job;
                }
            }
        }
        return found;
    }

    private void keepOnly(int job, int pair) {
        for (int other = core.start[job]; other < core.start[job + 1]; other++) {
            if (other != pair && !closed[other]) {
                close(job, other);
            }
        }
    }

    private boolean close(int job, int pair) {
        closed[pair] = true;
        trail[trailed++] = pair;
        return --open[job] > 0;
    }

    private void undo(int mark) {
        while (trailed > mark) {
            int pair = trail[--trailed];
            closed[pair] = false;
            open[owner[pair]]++;
        }
    }
}
