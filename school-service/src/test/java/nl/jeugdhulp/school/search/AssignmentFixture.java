package nl.jeugdhulp.school.search;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import nl.jeugdhulp.school.assignment.AssignmentProblem;

/** Makes problems for tests and solves the smallest ones by trying every plan. */
public final class AssignmentFixture {
    private AssignmentFixture() {}

    /** A problem with random costs, resources, forbidden pairs and pins; slack is capacity over average demand. */
    public static AssignmentProblem random(
            int jobs, int agents, double slack, double forbidden, double pinned, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AssignmentProblem.Builder builder = AssignmentProblem.builder(jobs, agents);
        long total = 0;
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                long resource = random.nextInt(1, 20);
                total += resource;
                if (random.nextDouble() >= forbidden) {
                    builder.pair(job, agent, random.nextInt(-20, 60), resource);
                }
            }
            if (random.nextDouble() < pinned) {
                builder.pin(job, random.nextInt(agents));
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            builder.capacity(agent, (long) (slack * total / agents / agents));
        }
        return builder.build();
    }

    /** Type d of Chu and Beasley: dear where it takes little, the hardest type. */
    public static AssignmentProblem hard(int jobs, int agents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AssignmentProblem.Builder builder = AssignmentProblem.builder(jobs, agents);
        long total = 0;
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                long resource = random.nextInt(1, 101);
                total += resource;
                builder.pair(job, agent, 111 - resource + random.nextInt(-10, 11), resource);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            builder.capacity(agent, 8 * total / agents / agents / 10);
        }
        return builder.build();
    }

    /** The least cost of all plans, by trying each; empty when none keeps the constraints. */
    public static OptionalLong leastCost(AssignmentProblem problem) {
        long[] left = new long[problem.agents()];
        for (int agent = 0; agent < problem.agents(); agent++) {
            left[agent] = problem.capacity(agent);
        }
        return leastCost(problem, 0, left);
    }

    private static OptionalLong leastCost(AssignmentProblem problem, int job, long[] left) {
        if (job == problem.jobs()) {
            return OptionalLong.of(0);
        }
        OptionalLong least = OptionalLong.empty();
        for (int agent = 0; agent < problem.agents(); agent++) {
            boolean pinnedElsewhere = problem.pinned(job) && problem.pin(job) != agent;
            long resource = problem.resource(job, agent);
            if (!problem.allowed(job, agent) || pinnedElsewhere || resource > left[agent]) {
                continue;
            }
            left[agent] -= resource;
            OptionalLong rest = leastCost(problem, job + 1, left);
            left[agent] += resource;
            if (rest.isPresent()) {
                long cost = rest.getAsLong() + problem.cost(job, agent);
                least = OptionalLong.of(Math.min(cost, least.orElse(cost)));
            }
        }
        return least;
    }
}
