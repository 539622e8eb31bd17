package nl.jeugdhulp.school.bound;

import java.util.Arrays;

/**
 * Lagrangian relaxation of the capacities: a price per unit of each agent's capacity, under which every job simply takes
 * its cheapest agent. The best prices give the bound of the linear relaxation; any prices give a valid bound.
 *
 * <p>The search for prices runs in floating point; the bound that is handed out is computed in whole numbers from those
 * prices, so that rounding can never make it too high.
 */
public final class CapacityRelaxation {
    private static final int PATIENCE = 12;
    private static final double SMALLEST_STEP = 1e-5;

    private final Core core;
    private final double[] cost;
    private final double[] resource;
    private final double[] price;

    public CapacityRelaxation(Core core, double[] startPrice) {
        this.core = core;
        this.cost = asDoubles(core.cost);
        this.resource = asDoubles(core.resource);
        this.price = startPrice.clone();
    }

    /** The best prices found. */
    public double[] price() {
        return price.clone();
    }

    /**
     * Improves the prices by subgradient steps towards the target (the score of a known plan, or an estimate of it).
     * Stops after the iterations, when steps get too small, or when asked to.
     */
    public double improve(double target, int iterations, Pulse pulse) {
        int agents = core.agents;
        double[] trial = price.clone();
        double[] load = new double[agents];
        double[] direction = new double[agents];
        double best = value(trial, load);
        double step = 1.0;
        int stale = 0;
        double current = best;
        for (int iteration = 0; iteration < iterations && step > SMALLEST_STEP; iteration++) {
            pulse.spend(core.pairs());
            if (!pulse.goesOn()) {
                break;
            }
            double norm = 0;
            for (int agent = 0; agent < agents; agent++) {
                double excess = load[agent] - core.capacity[agent];
                double blended = 0.8 * excess + 0.2 * direction[agent];
                direction[agent] = trial[agent] <= 0 && blended < 0 ? 0 : blended;
                norm += direction[agent] * direction[agent];
            }
            if (norm < 1e-12) {
                break;
            }
            double length = step * Math.max(target - current, 1e-6 * Math.abs(target) + 1e-6) / norm;
            for (int agent = 0; agent < agents; agent++) {
                trial[agent] = Math.max(0, trial[agent] + length * direction[agent]);
            }
            current = value(trial, load);
            if (current > best + 1e-9 * Math.abs(best)) {
                best = current;
                System.arraycopy(trial, 0, price, 0, agents);
                stale = 0;
            } else if (++stale >= PATIENCE) {
                stale = 0;
                step *= 0.7;
                System.arraycopy(price, 0, trial, 0, agents);
                Arrays.fill(direction, 0);
                current = value(trial, load);
            }
        }
        return best;
    }

    private double value(double[] at, double[] load) {
        Arrays.fill(load, 0);
        double sum = core.decidedCost;
        for (int job = 0; job < core.size(); job++) {
            double least = Double.POSITIVE_INFINITY;
            int chosen = -1;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                double value = cost[pair] + at[core.agent[pair]] * resource[pair];
                if (value < least) {
                    least = value;
                    chosen = pair;
                }
            }
            sum += least;
            load[core.agent[chosen]] += resource[chosen];
        }
        for (int agent = 0; agent < at.length; agent++) {
            sum -= at[agent] * core.capacity[agent];
        }
        return sum;
    }

    /** The bound in whole numbers, and what each pair would add to it. */
    public Certificate certify() {
        return Certificate.of(core, price);
    }

    private static double[] asDoubles(long[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, index -> values[index]);
        return doubles;
    }
}
