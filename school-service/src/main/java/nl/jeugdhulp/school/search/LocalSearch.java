package nl.jeugdhulp.school.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.Order;
import nl.jeugdhulp.school.bound.Pulse;

/**
 * Looks for cheap plans by simulated annealing over shifts (a job to another agent) and swaps (two jobs, or a job and
 * the one that has to leave for it). Overload is allowed on the way at a price that rises while no plan fits and falls
 * while all do; only plans that fit are kept.
 *
 * <p>The number of moves is given, never the time, so the same core, prices and seed give the same plan.
 */
final class LocalSearch {
    private static final int MOVES_PER_PULSE = 4096;
    private static final double COOLING = 200;
    private static final int USUAL_CANDIDATES = 3;
    private static final int LEAST_CANDIDATES = 2;
    private static final double[] EXPONENTIAL = exponentialQuantiles();

    private final Core core;
    private final double[] price;
    private final int[][] candidates;
    private final SplittableRandom random;
    private final int[] pairOf;
    private final long[] load;
    private final int[][] jobsOf;
    private final int[] count;
    private final int[] place;
    private final int[] pairIndex;
    private final double regretLimit;
    private double penalty = 1.5;
    private long cost;
    private long overloads;
    private long bestCost = Long.MAX_VALUE;
    private int[] best;
    private boolean unsaved;

    /** Starts from each job's cheapest agent under the prices, whether it fits or not. */
    LocalSearch(Core core, double[] price, long seed) {
        this.core = core;
        this.price = price.clone();
        this.random = new SplittableRandom(seed);
        int jobs = core.size();
        this.candidates = new int[jobs][];
        this.pairOf = new int[jobs];
        this.load = new long[core.agents];
        this.jobsOf = new int[core.agents][8];
        this.count = new int[core.agents];
        this.place = new int[jobs];
        this.pairIndex = new int[jobs * core.agents];
        this.best = new int[jobs];
        double floor = smallestUsefulPrice();
        for (int agent = 0; agent < core.agents; agent++) {
            this.price[agent] = Math.max(this.price[agent], floor);
        }
        Arrays.fill(pairIndex, -1);
        regretLimit = usualRegret(price);
        for (int job = 0; job < jobs; job++) {
            candidates[job] = byPricedCost(job, price);
            for (int pair : candidates[job]) {
                pairIndex[job * core.agents + core.agent[pair]] = pair;
            }
            enter(job, candidates[job][0]);
        }
    }

    boolean found() {
        return bestCost < Long.MAX_VALUE;
    }

    /** The cost of the best plan found. */
    long bestCost() {
        return bestCost;
    }

    /** The agent of each of the core's jobs in the best plan found. */
    int[] best() {
        save();
        int[] agents = new int[best.length];
        Arrays.setAll(agents, job -> core.agent[best[job]]);
        return agents;
    }

    /** Cools down in the given number of moves, from the usual difference between a job's agents to a small part of it. */
    void anneal(long moves, Pulse pulse) {
        double from = Math.max(regretLimit, 1e-3);
        double to = from / COOLING;
        long rounds = Math.max(1, moves / MOVES_PER_PULSE);
        double cooling = StrictMath.pow(to / from, 1.0 / rounds);
        double temperature = from;
        for (long round = 0; round < rounds && pulse.goesOn(); round++) {
            int fits = 0;
            for (int move = 0; move < MOVES_PER_PULSE; move++) {
                int job = random.nextInt(core.size());
                int[] options = candidates[job];
                int pair = options[skewed(options.length)];
                if (pair != pairOf[job]) {
                    if ((move & 1) == 0) {
                        shift(job, pair, temperature);
                    } else {
                        swap(job, pair, temperature);
                    }
                }
                fits += overloads == 0 ? 1 : 0;
            }
            pulse.spend(50L * MOVES_PER_PULSE);
            adapt(fits);
            temperature *= cooling;
        }
        save();
    }

    /** Keeps between a tenth and half of the moves within all capacities, by the price of overload. */
    private void adapt(int fits) {
        if (fits < MOVES_PER_PULSE / 10) {
            penalty = Math.min(penalty * 1.05, 1e6);
        } else if (fits > MOVES_PER_PULSE / 2) {
            penalty = Math.max(penalty / 1.05, 0.5);
        }
    }

    /** Mostly the first few candidates: they are cheapest under the prices. */
    private int skewed(int size) {
        double u = random.nextDouble();
        return (int) (size * u * u);
    }

    private void shift(int job, int pair, double temperature) {
        int from = pairOf[job];
        int source = core.agent[from];
        int target = core.agent[pair];
        double change = core.cost[pair]
                - core.cost[from]
                + overloadChange(source, -core.resource[from])
                + overloadChange(target, core.resource[pair]);
        if (accepted(change, temperature)) {
            move(job, pair);
            note();
        }
    }

    /** The job goes where the pair says, and one of that agent's jobs leaves: to the job's old agent or elsewhere. */
    private void swap(int job, int pair, double temperature) {
        int target = core.agent[pair];
        if (count[target] == 0) {
            return;
        }
        int other = jobsOf[target][random.nextInt(count[target])];
        int from = pairOf[job];
        int source = core.agent[from];
        int otherFrom = pairOf[other];
        int otherTo = pairIndex[other * core.agents + source];
        if (otherTo < 0 || random.nextInt(4) == 0) {
            int[] options = candidates[other];
            otherTo = options[skewed(options.length)];
        }
        int third = core.agent[otherTo];
        if (third == target) {
            return;
        }
        double change = (double) (core.cost[pair] - core.cost[from] + core.cost[otherTo] - core.cost[otherFrom])
                + overloadChange(target, core.resource[pair] - core.resource[otherFrom]);
        if (third == source) {
            change += overloadChange(source, core.resource[otherTo] - core.resource[from]);
        } else {
            change += overloadChange(source, -core.resource[from]) + overloadChange(third, core.resource[otherTo]);
        }
        if (accepted(change, temperature)) {
            move(job, pair);
            move(other, otherTo);
            note();
        }
    }

    private double overloadChange(int agent, long delta) {
        long free = core.capacity[agent] - load[agent];
        long before = Math.max(0, -free);
        long after = Math.max(0, delta - free);
        return (after - before) * price[agent] * penalty;
    }

    private boolean accepted(double change, double temperature) {
        return change <= 0 || change < temperature * EXPONENTIAL[random.nextInt() & (EXPONENTIAL.length - 1)];
    }

    private void move(int job, int pair) {
        if (unsaved) {
            save();
        }
        leave(job);
        enter(job, pair);
    }

    private void leave(int job) {
        int pair = pairOf[job];
        int agent = core.agent[pair];
        int last = jobsOf[agent][--count[agent]];
        jobsOf[agent][place[job]] = last;
        place[last] = place[job];
        addLoad(agent, -core.resource[pair]);
        cost -= core.cost[pair];
    }

    private void enter(int job, int pair) {
        int agent = core.agent[pair];
        if (count[agent] == jobsOf[agent].length) {
            jobsOf[agent] = Arrays.copyOf(jobsOf[agent], 2 * count[agent]);
        }
        place[job] = count[agent];
        jobsOf[agent][count[agent]++] = job;
        addLoad(agent, core.resource[pair]);
        pairOf[job] = pair;
        cost += core.cost[pair];
    }

    private void addLoad(int agent, long delta) {
        boolean over = load[agent] > core.capacity[agent];
        load[agent] += delta;
        boolean nowOver = load[agent] > core.capacity[agent];
        if (over != nowOver) {
            overloads += nowOver ? 1 : -1;
        }
    }

    /** Remembers a plan that fits and is cheaper than all before; it is copied only once it is about to change. */
    private void note() {
        if (overloads == 0 && cost + core.decidedCost < bestCost) {
            bestCost = cost + core.decidedCost;
            unsaved = true;
        }
    }

    private void save() {
        if (unsaved) {
            System.arraycopy(pairOf, 0, best, 0, best.length);
            unsaved = false;
        }
    }

    /** The regret, under the prices, within which jobs have three agents on average; more are hardly ever of use. */
    private double usualRegret(double[] at) {
        double[] regrets = new double[core.pairs()];
        for (int job = 0; job < core.size(); job++) {
            double least = Double.POSITIVE_INFINITY;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                regrets[pair] = core.cost[pair] + at[core.agent[pair]] * core.resource[pair];
                least = Math.min(least, regrets[pair]);
            }
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                regrets[pair] -= least;
            }
        }
        Arrays.sort(regrets);
        return regrets[Math.min(regrets.length - 1, USUAL_CANDIDATES * core.size())];
    }

    /** The job's pairs by cost under the prices, cheapest first, without those of great regret. */
    private int[] byPricedCost(int job, double[] at) {
        int from = core.start[job];
        double[] saving = new double[core.start[job + 1] - from];
        for (int index = 0; index < saving.length; index++) {
            int pair = from + index;
            saving[index] = -core.cost[pair] - at[core.agent[pair]] * core.resource[pair];
        }
        int[] order = Order.descending(saving);
        int kept = Math.min(LEAST_CANDIDATES, order.length);
        while (kept < order.length && saving[order[0]] - saving[order[kept]] <= regretLimit) {
            kept++;
        }
        int[] pairs = new int[kept];
        Arrays.setAll(pairs, index -> from + order[index]);
        return pairs;
    }

    /** An agent whose capacity has no price yet still must not be overloaded for nothing. */
    private double smallestUsefulPrice() {
        double costs = 1;
        double resources = 1;
        for (int pair = 0; pair < core.pairs(); pair++) {
            costs += Math.abs((double) core.cost[pair]);
            resources += core.resource[pair];
        }
        return 0.05 * costs / resources;
    }

    /** Waiting times of the exponential distribution, by StrictMath so that every machine accepts the same moves. */
    private static double[] exponentialQuantiles() {
        double[] quantiles = new double[4096];
        Arrays.setAll(quantiles, index -> -StrictMath.log((index + 0.5) / quantiles.length));
        return quantiles;
    }
}
