package nl.jeugdhulp.school.bound;

import java.util.Arrays;
import nl.jeugdhulp.school.assignment.AssignmentProblem;

/**
 * What is still to be decided: the jobs with two or more open agents, those pairs (sorted by job, then agent), and the
 * capacity that the decided jobs leave. Shrinks each time that pairs are closed because they cannot improve the plan.
 */
public final class Core {
    public final int agents;
    /** The core's jobs by their number in the problem. */
    public final int[] jobs;
    /** The pairs of core job j are start[j] (inclusive) to start[j + 1] (exclusive). */
    public final int[] start;

    public final int[] agent;
    public final long[] cost;
    public final long[] resource;
    /** What is left per agent for the core's jobs. */
    public final long[] capacity;
    /** The cost of the decided jobs. */
    public final long decidedCost;
    /** The agent of each decided job of the problem, -1 for the core's jobs. */
    public final int[] decided;

    private Core(
            int[] jobs,
            int[] start,
            int[] agent,
            long[] cost,
            long[] resource,
            long[] capacity,
            long decidedCost,
            int[] decided) {
        this.agents = capacity.length;
        this.jobs = jobs;
        this.start = start;
        this.agent = agent;
        this.cost = cost;
        this.resource = resource;
        this.capacity = capacity;
        this.decidedCost = decidedCost;
        this.decided = decided;
    }

    /** All open pairs of the problem; each job must have one. */
    public static Core of(AssignmentProblem problem) {
        int jobs = problem.jobs();
        int agents = problem.agents();
        int[] start = new int[jobs + 1];
        int pairs = 0;
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                pairs += problem.open(job, agent) ? 1 : 0;
            }
            start[job + 1] = pairs;
        }
        int[] pairAgent = new int[pairs];
        long[] cost = new long[pairs];
        long[] resource = new long[pairs];
        int pair = 0;
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                if (problem.open(job, agent)) {
                    pairAgent[pair] = agent;
                    cost[pair] = problem.cost(job, agent);
                    resource[pair++] = problem.resource(job, agent);
                }
            }
        }
        long[] capacity = new long[agents];
        Arrays.setAll(capacity, problem::capacity);
        int[] all = new int[jobs];
        Arrays.setAll(all, job -> job);
        int[] undecided = new int[jobs];
        Arrays.fill(undecided, -1);
        return new Core(all, start, pairAgent, cost, resource, capacity, 0, undecided);
    }

    public int size() {
        return jobs.length;
    }

    public int pairs() {
        return agent.length;
    }

    /**
     * The core without the closed pairs; jobs left with one agent are decided, pairs that no longer fit are closed too,
     * until nothing changes. Null when a job is left without an agent: then nothing better than the known plan exists.
     */
    public Core without(boolean[] closed) {
        boolean[] shut = closed.clone();
        long[] left = capacity.clone();
        int[] assigned = decided.clone();
        long sum = decidedCost;
        boolean[] done = new boolean[size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int job = 0; job < size(); job++) {
                if (done[job]) {
                    continue;
                }
                int open = 0;
                int last = -1;
                for (int pair = start[job]; pair < start[job + 1]; pair++) {
                    shut[pair] |= resource[pair] > left[agent[pair]];
                    if (!shut[pair]) {
                        open++;
                        last = pair;
                    }
                }
                if (open == 0) {
                    return null;
                }
                if (open == 1) {
                    done[job] = true;
                    changed = true;
                    left[agent[last]] -= resource[last];
                    assigned[jobs[job]] = agent[last];
                    sum += cost[last];
                }
            }
        }
        return compact(shut, done, left, sum, assigned);
    }

    private Core compact(boolean[] shut, boolean[] done, long[] left, long sum, int[] assigned) {
        int keptJobs = 0;
        int keptPairs = 0;
        for (int job = 0; job < size(); job++) {
            if (!done[job]) {
                keptJobs++;
                for (int pair = start[job]; pair < start[job + 1]; pair++) {
                    keptPairs += shut[pair] ? 0 : 1;
                }
            }
        }
        int[] newJobs = new int[keptJobs];
        int[] newStart = new int[keptJobs + 1];
        int[] newAgent = new int[keptPairs];
        long[] newCost = new long[keptPairs];
        long[] newResource = new long[keptPairs];
        int atJob = 0;
        int at = 0;
        for (int job = 0; job < size(); job++) {
            if (done[job]) {
                continue;
            }
            for (int pair = start[job]; pair < start[job + 1]; pair++) {
                if (!shut[pair]) {
                    newAgent[at] = agent[pair];
                    newCost[at] = cost[pair];
                    newResource[at++] = resource[pair];
                }
            }
            newJobs[atJob++] = jobs[job];
            newStart[atJob] = at;
        }
        return new Core(newJobs, newStart, newAgent, newCost, newResource, left, sum, assigned);
    }

    /** The whole plan that these agents for the core's jobs give, by the problem's job numbers. */
    public int[] plan(int[] agentOfCoreJob) {
        int[] plan = decided.clone();
        for (int job = 0; job < size(); job++) {
            plan[jobs[job]] = agentOfCoreJob[job];
        }
        return plan;
    }

    /** The pair of the job and the agent, or -1 when it is closed. */
    public int pair(int job, int ofAgent) {
        int found = Arrays.binarySearch(agent, start[job], start[job + 1], ofAgent);
        return found < 0 ? -1 : found;
    }
}
