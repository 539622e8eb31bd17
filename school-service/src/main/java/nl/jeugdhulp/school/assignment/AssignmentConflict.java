package nl.jeugdhulp.school.assignment;

import java.util.List;

/** Why no plan exists: constraints that cannot hold together. Jobs and agents by their number in the problem. */
public sealed interface AssignmentConflict {
    /** The job may go nowhere: every pair is forbidden. */
    record NoAllowedAgent(int job) implements AssignmentConflict {}

    /** The job is pinned to an agent that it is forbidden to go to. */
    record PinForbidden(int job, int agent) implements AssignmentConflict {}

    /** The job takes more than the capacity of each agent that it may go to. */
    record FitsNowhere(int job, List<Integer> agents) implements AssignmentConflict {
        public FitsNowhere {
            agents = List.copyOf(agents);
        }
    }

    /** The jobs pinned to the agent take more than its capacity. */
    record PinsExceedCapacity(int agent, List<Integer> jobs, long demand, long capacity) implements AssignmentConflict {
        public PinsExceedCapacity {
            jobs = List.copyOf(jobs);
        }
    }

    /** All jobs together take, wherever they go, more than all agents have. */
    record TotalDemandExceedsCapacity(long demand, long capacity) implements AssignmentConflict {}

    /** These jobs may go to these agents only, and take, wherever they go, more than these agents have. */
    record GroupExceedsCapacity(List<Integer> jobs, List<Integer> agents, long demand, long capacity)
            implements AssignmentConflict {
        public GroupExceedsCapacity {
            jobs = List.copyOf(jobs);
            agents = List.copyOf(agents);
        }
    }

    /**
     * The sums suffice, yet these jobs cannot be divided over the agents within the capacities of these agents.
     *
     * @param minimal whether leaving out any one of the jobs or capacities would solve it; otherwise the set is a
     *     conflict, but a smaller one may lie within it
     */
    record CannotBePacked(List<Integer> jobs, List<Integer> agents, boolean minimal) implements AssignmentConflict {
        public CannotBePacked {
            jobs = List.copyOf(jobs);
            agents = List.copyOf(agents);
        }
    }
}
