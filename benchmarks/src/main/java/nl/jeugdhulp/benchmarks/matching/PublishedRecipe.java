package nl.jeugdhulp.benchmarks.matching;

import java.util.SplittableRandom;
import nl.jeugdhulp.school.assignment.AssignmentProblem;

/**
 * Generalised assignment problems of types a to e, made as P.C. Chu and J.E. Beasley describe (A genetic algorithm for
 * the generalised assignment problem, Computers and Operations Research 24, 1997). From a to e they get harder: what an
 * agent does cheaply takes much of its capacity in d and e.
 */
enum PublishedRecipe {
    A,
    B,
    C,
    D,
    E;

    private static final double TIGHTNESS = 0.8;

    /** A problem of this type; the same seed gives the same problem. */
    AssignmentProblem problem(int agents, int jobs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] resource = new long[agents][jobs];
        long[][] cost = new long[agents][jobs];
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                resource[agent][job] = resource(random);
                cost[agent][job] = cost(resource[agent][job], random);
            }
        }
        AssignmentProblem.Builder problem = AssignmentProblem.builder(jobs, agents);
        long[] capacity = capacities(cost, resource);
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                problem.pair(job, agent, cost[agent][job], resource[agent][job]);
            }
            problem.capacity(agent, capacity[agent]);
        }
        return problem.build();
    }

    private long resource(SplittableRandom random) {
        return switch (this) {
            case A, B, C -> random.nextInt(5, 26);
            case D -> random.nextInt(1, 101);
            case E -> (long) (1 - 10 * StrictMath.log(1 - random.nextDouble()));
        };
    }

    private long cost(long resource, SplittableRandom random) {
        return switch (this) {
            case A, B, C -> random.nextInt(10, 51);
            case D -> 111 - resource + random.nextInt(-10, 11);
            case E -> (long) (1000.0 / resource - 10 * random.nextDouble());
        };
    }

    private long[] capacities(long[][] cost, long[][] resource) {
        int agents = cost.length;
        int jobs = cost[0].length;
        long[] capacity = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            long all = 0;
            for (long each : resource[agent]) {
                all += each;
            }
            capacity[agent] = (long) (TIGHTNESS * all / agents);
        }
        if (this == A || this == B) {
            double share = 0.6 * 15 * jobs / agents + 0.4 * largestLoadWhenEachJobIsCheapest(cost, resource);
            java.util.Arrays.fill(capacity, (long) (this == A ? share : 0.7 * share));
        }
        return capacity;
    }

    private static long largestLoadWhenEachJobIsCheapest(long[][] cost, long[][] resource) {
        long[] load = new long[cost.length];
        long largest = 0;
        for (int job = 0; job < cost[0].length; job++) {
            int cheapest = 0;
            for (int agent = 1; agent < cost.length; agent++) {
                cheapest = cost[agent][job] < cost[cheapest][job] ? agent : cheapest;
            }
            load[cheapest] += resource[cheapest][job];
            largest = Math.max(largest, load[cheapest]);
        }
        return largest;
    }
}
