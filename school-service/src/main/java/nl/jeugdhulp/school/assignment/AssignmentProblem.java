package nl.jeugdhulp.school.assignment;

import java.util.Arrays;

/**
 * A generalised assignment problem: each job goes to exactly one agent, the resources that an agent's jobs take stay
 * within its capacity, and the sum of the costs is least. Jobs and agents are numbered from 0.
 *
 * <p>Costs and resources are whole numbers in any unit the caller likes (scale fractions up first); a cost may be
 * negative, a resource may not. A pair that was never given is forbidden. Immutable; takes 17 bytes per pair.
 */
public final class AssignmentProblem {
    /** The largest number of job-agent pairs taken, which bounds the memory of problem and solver. */
    public static final int MAX_PAIRS = 4_000_000;

    /** Sums of costs and of resources stay below this, so that they are exact in long and in double. */
    static final long MAX_SUM = 1L << 50;

    private final int jobs;
    private final int agents;
    private final long[] cost;
    private final long[] resource;
    private final boolean[] allowed;
    private final long[] capacity;
    private final int[] pin;

    private AssignmentProblem(Builder builder) {
        this.jobs = builder.jobs;
        this.agents = builder.agents;
        this.cost = builder.cost.clone();
        this.resource = builder.resource.clone();
        this.allowed = builder.allowed.clone();
        this.capacity = builder.capacity.clone();
        this.pin = builder.pin.clone();
    }

    /** Starts a problem in which every pair is forbidden and every capacity is zero. */
    public static Builder builder(int jobs, int agents) {
        return new Builder(jobs, agents);
    }

    public int jobs() {
        return jobs;
    }

    public int agents() {
        return agents;
    }

    public long capacity(int agent) {
        return capacity[agent];
    }

    /** Whether the job may go to the agent, pins left out of account. */
    public boolean allowed(int job, int agent) {
        return allowed[index(job, agent)];
    }

    /** The cost of the pair; zero for a forbidden pair. */
    public long cost(int job, int agent) {
        return cost[index(job, agent)];
    }

    /** What the job takes of the agent's capacity; zero for a forbidden pair. */
    public long resource(int job, int agent) {
        return resource[index(job, agent)];
    }

    public boolean pinned(int job) {
        return pin[job] >= 0;
    }

    /** The agent that the job is pinned to. */
    public int pin(int job) {
        if (pin[job] < 0) {
            throw new IllegalArgumentException("job " + job + " is not pinned");
        }
        return pin[job];
    }

    /** Whether the pair can be part of a plan by itself: allowed, in line with the pin, and within the capacity. */
    public boolean open(int job, int agent) {
        return permitted(job, agent) && resource(job, agent) <= capacity[agent];
    }

    /** Whether allowance and pin let the job go to the agent, capacity left out of account. */
    public boolean permitted(int job, int agent) {
        return allowed(job, agent) && (pin[job] < 0 || pin[job] == agent);
    }

    private int index(int job, int agent) {
        if (agent < 0 || agent >= agents) {
            throw new IndexOutOfBoundsException("agent " + agent + " of " + agents);
        }
        return job * agents + agent;
    }

    /** Collects a problem; not thread-safe. */
    public static final class Builder {
        private final int jobs;
        private final int agents;
        private final long[] cost;
        private final long[] resource;
        private final boolean[] allowed;
        private final long[] capacity;
        private final int[] pin;

        private Builder(int jobs, int agents) {
            if (jobs < 1 || agents < 1 || (long) jobs * agents > MAX_PAIRS) {
                throw new IllegalArgumentException("at least one job and agent and at most " + MAX_PAIRS
                        + " pairs are taken, not " + jobs + " x " + agents);
            }
            this.jobs = jobs;
            this.agents = agents;
            this.cost = new long[jobs * agents];
            this.resource = new long[jobs * agents];
            this.allowed = new boolean[jobs * agents];
            this.capacity = new long[agents];
            this.pin = new int[jobs];
            Arrays.fill(pin, -1);
        }

        /** Allows the pair, with its cost and what it takes of the agent's capacity. */
        public Builder pair(int job, int agent, long pairCost, long pairResource) {
            if (pairResource < 0 || pairResource >= MAX_SUM) {
                throw new IllegalArgumentException(
                        "resource of job " + job + " at agent " + agent + ": " + pairResource);
            }
            int index = index(job, agent);
            cost[index] = pairCost;
            resource[index] = pairResource;
            allowed[index] = true;
            return this;
        }

        /** Forbids the pair, also when it was allowed before. */
        public Builder forbid(int job, int agent) {
            int index = index(job, agent);
            cost[index] = 0;
            resource[index] = 0;
            allowed[index] = false;
            return this;
        }

        /** Lets the job go to no other agent than this; the last pin of a job holds. */
        public Builder pin(int job, int agent) {
            index(job, agent);
            pin[job] = agent;
            return this;
        }

        public Builder capacity(int agent, long agentCapacity) {
            if (agentCapacity < 0 || agentCapacity >= MAX_SUM) {
                throw new IllegalArgumentException("capacity of agent " + agent + ": " + agentCapacity);
            }
            capacity[agent] = agentCapacity;
            return this;
        }

        /** The problem, once its sums are known to be small enough to be computed exactly. */
        public AssignmentProblem build() {
            long largestCost = 0;
            long largestResource = 0;
            for (int index = 0; index < cost.length; index++) {
                if (cost[index] == Long.MIN_VALUE) {
                    throw new IllegalArgumentException("cost too large");
                }
                largestCost = Math.max(largestCost, Math.abs(cost[index]));
                largestResource = Math.max(largestResource, resource[index]);
            }
            if (largestCost > MAX_SUM / jobs || largestResource > MAX_SUM / jobs) {
                throw new IllegalArgumentException(
                        "the largest cost and the largest resource, times the number of jobs, must stay below 2^50");
            }
            return new AssignmentProblem(this);
        }

        private int index(int job, int agent) {
            if (job < 0 || job >= jobs || agent < 0 || agent >= agents) {
                throw new IndexOutOfBoundsException("pair " + job + ", " + agent + " of " + jobs + " x " + agents);
            }
            return job * agents + agent;
        }
    }
}
