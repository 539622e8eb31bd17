package nl.jeugdhulp.school.matching;

/**
 * The soft rule that consortia are about equally full: for each step of five percent that the fullest one is above the
 * share of all hours that the schools need, a plan bears points.
 */
final class EvenLoad {
    private static final int STEP_PERCENT = 5;

    private final int weight;
    private final int[] capacity;
    /** How full the consortia would be if all were equally full, in percent, rounded up. */
    private final long average;

    /** @param demand the hours of all schools together */
    EvenLoad(int weight, int[] capacity, long demand) {
        this.weight = weight;
        this.capacity = capacity.clone();
        long total = 0;
        for (int hours : capacity) {
            total += hours;
        }
        this.average = total == 0 ? 0 : Math.ceilDiv(100 * demand, total);
    }

    boolean counts() {
        return weight > 0;
    }

    long points(int steps) {
        return (long) weight * steps;
    }

    /** The steps of the fullest consortium. */
    int steps(int[] load) {
        int most = 0;
        for (int agent = 0; agent < load.length; agent++) {
            most = Math.max(most, steps(agent, load[agent]));
        }
        return most;
    }

    /** The steps by which this consortium is fuller than all together, 0 when it is not. */
    int steps(int agent, int load) {
        long above = 100L * load - average * capacity[agent];
        return above <= 0 ? 0 : (int) Math.ceilDiv(above, (long) STEP_PERCENT * Math.max(1, capacity[agent]));
    }

    /** The steps of a consortium that is full. */
    int mostSteps() {
        return (int) Math.max(0, Math.ceilDiv(100 - average, STEP_PERCENT));
    }

    /** The hours of this consortium at which the steps are not exceeded. */
    int limit(int agent, int steps) {
        return (int) Math.min(capacity[agent], capacity[agent] * (average + (long) STEP_PERCENT * steps) / 100);
    }

    /** How full this consortium is with this load, in percent, rounded up. */
    long percent(int agent, int load) {
        return Math.ceilDiv(100L * load, Math.max(1, capacity[agent]));
    }

    long average() {
        return average;
    }
}
