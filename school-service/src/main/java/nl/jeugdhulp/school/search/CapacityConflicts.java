package nl.jeugdhulp.school.search;

import com.google.ortools.Loader;
import com.google.ortools.graph.MaxFlow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.assignment.AssignmentProblem;

/**
 * The conflicts that counting shows, without trying plans: jobs with nowhere to go, pins, the total, and groups of jobs
 * that may go to too few agents (a violated condition of Hall, from a minimum cut).
 */
final class CapacityConflicts {
    private final AssignmentProblem problem;
    private final List<AssignmentConflict> conflicts = new ArrayList<>();

    private CapacityConflicts(AssignmentProblem problem) {
        this.problem = problem;
    }

    /** Empty when counting shows no conflict; there may still be no plan. */
    static List<AssignmentConflict> of(AssignmentProblem problem) {
        CapacityConflicts search = new CapacityConflicts(problem);
        search.jobsWithNowhereToGo();
        search.pinsAboveCapacity();
        if (search.conflicts.isEmpty()) {
            search.totalAboveCapacity();
        }
        if (search.conflicts.isEmpty()) {
            search.groupsAboveCapacity();
        }
        return List.copyOf(search.conflicts);
    }

    private void jobsWithNowhereToGo() {
        for (int job = 0; job < problem.jobs(); job++) {
            List<Integer> permitted = new ArrayList<>();
            boolean allowed = false;
            for (int agent = 0; agent < problem.agents(); agent++) {
                allowed |= problem.allowed(job, agent);
                if (problem.permitted(job, agent)) {
                    permitted.add(agent);
                }
            }
            if (!allowed) {
                conflicts.add(new AssignmentConflict.NoAllowedAgent(job));
            } else if (permitted.isEmpty()) {
                conflicts.add(new AssignmentConflict.PinForbidden(job, problem.pin(job)));
            } else if (openAgents(job).isEmpty()) {
                conflicts.add(new AssignmentConflict.FitsNowhere(job, permitted));
            }
        }
    }

    private void pinsAboveCapacity() {
        for (int agent = 0; agent < problem.agents(); agent++) {
            List<Integer> pinned = new ArrayList<>();
            long demand = 0;
            for (int job = 0; job < problem.jobs(); job++) {
                if (problem.pinned(job) && problem.pin(job) == agent && problem.open(job, agent)) {
                    pinned.add(job);
                    demand += problem.resource(job, agent);
                }
            }
            if (demand > problem.capacity(agent)) {
                conflicts.add(
                        new AssignmentConflict.PinsExceedCapacity(agent, pinned, demand, problem.capacity(agent)));
            }
        }
    }

    private void totalAboveCapacity() {
        long demand = 0;
        long capacity = 0;
        for (int job = 0; job < problem.jobs(); job++) {
            demand += leastDemand(job);
        }
        for (int agent = 0; agent < problem.agents(); agent++) {
            capacity += problem.capacity(agent);
        }
        if (demand > capacity) {
            conflicts.add(new AssignmentConflict.TotalDemandExceedsCapacity(demand, capacity));
        }
    }

    /** Jobs with the same open agents count as one group; without a restricted group the total says it all. */
    private void groupsAboveCapacity() {
        Map<BitSet, List<Integer>> byAgents = new LinkedHashMap<>();
        for (int job = 0; job < problem.jobs(); job++) {
            byAgents.computeIfAbsent(openAgents(job), agents -> new ArrayList<>())
                    .add(job);
        }
        if (byAgents.keySet().stream().allMatch(agents -> agents.cardinality() == problem.agents())) {
            return;
        }
        List<BitSet> groups = List.copyOf(byAgents.keySet());
        BitSet unserved = unservedGroups(groups, byAgents);
        while (!unserved.isEmpty()) {
            report(connected(unserved, groups), groups, byAgents);
        }
    }

    /** The groups on the source's side of a minimum cut: empty when the least demands of all jobs can flow. */
    private BitSet unservedGroups(List<BitSet> groups, Map<BitSet, List<Integer>> byAgents) {
        Loader.loadNativeLibraries();
        int source = 0;
        int sink = 1 + groups.size() + problem.agents();
        MaxFlow flow = new MaxFlow();
        long total = 0;
        int[] supply = new int[groups.size()];
        long[] demand = new long[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            demand[group] = leastDemand(byAgents.get(groups.get(group)));
            total += demand[group];
            supply[group] = flow.addArcWithCapacity(source, 1 + group, demand[group]);
        }
        List<int[]> links = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int agent : groups.get(group).stream().toArray()) {
                int arc = flow.addArcWithCapacity(1 + group, 1 + groups.size() + agent, demand[group]);
                links.add(new int[] {group, agent, arc});
            }
        }
        for (int agent = 0; agent < problem.agents(); agent++) {
            flow.addArcWithCapacity(1 + groups.size() + agent, sink, problem.capacity(agent));
        }
        flow.solve(source, sink);
        if (flow.getOptimalFlow() == total) {
            return new BitSet();
        }
        BitSet reached = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            reached.set(group, flow.getFlow(supply[group]) < demand[group]);
        }
        return spread(reached, links, groups, flow);
    }

    /** From the groups short of capacity to their agents, and back to the groups that hold those agents' capacity. */
    private BitSet spread(BitSet reached, List<int[]> links, List<BitSet> groups, MaxFlow flow) {
        BitSet agents = new BitSet();
        int before;
        do {
            before = reached.cardinality();
            reached.stream().forEach(group -> agents.or(groups.get(group)));
            for (int[] link : links) {
                if (agents.get(link[1]) && flow.getFlow(link[2]) > 0) {
                    reached.set(link[0]);
                }
            }
        } while (reached.cardinality() > before);
        return reached;
    }

    /** Takes out of the rest one group and all that share agents with it, directly or by way of others. */
    private static BitSet connected(BitSet rest, List<BitSet> groups) {
        BitSet together = new BitSet();
        together.set(rest.nextSetBit(0));
        BitSet agents = (BitSet) groups.get(rest.nextSetBit(0)).clone();
        int before;
        do {
            before = together.cardinality();
            rest.stream().filter(group -> agents.intersects(groups.get(group))).forEach(group -> {
                together.set(group);
                agents.or(groups.get(group));
            });
        } while (together.cardinality() > before);
        rest.andNot(together);
        return together;
    }

    private void report(BitSet together, List<BitSet> groups, Map<BitSet, List<Integer>> byAgents) {
        BitSet agents = new BitSet();
        List<Integer> jobs = new ArrayList<>();
        together.stream().forEach(group -> {
            agents.or(groups.get(group));
            jobs.addAll(byAgents.get(groups.get(group)));
        });
        long demand = leastDemand(jobs);
        long capacity = agents.stream().mapToLong(problem::capacity).sum();
        if (demand > capacity) {
            conflicts.add(new AssignmentConflict.GroupExceedsCapacity(
                    jobs.stream().sorted().toList(), agents.stream().boxed().toList(), demand, capacity));
        }
    }

    private long leastDemand(List<Integer> jobs) {
        return jobs.stream().mapToLong(this::leastDemand).sum();
    }

    private long leastDemand(int job) {
        return openAgents(job).stream()
                .mapToLong(agent -> problem.resource(job, agent))
                .min()
                .orElse(0);
    }

    private BitSet openAgents(int job) {
        BitSet open = new BitSet(problem.agents());
        for (int agent = 0; agent < problem.agents(); agent++) {
            open.set(agent, problem.open(job, agent));
        }
        return open;
    }
}
