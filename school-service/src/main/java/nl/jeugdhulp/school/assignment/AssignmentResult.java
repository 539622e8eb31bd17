package nl.jeugdhulp.school.assignment;

import java.util.List;
import java.util.Optional;

/** What a run came to. */
public sealed interface AssignmentResult {
    /**
     * A plan within all constraints.
     *
     * @param agentOf the agent of each job
     * @param score the sum of the costs
     * @param bound no plan costs less than this; equal to the score when the plan is proven optimal
     * @param cutByClock whether the guard of the limits ended the run early; if not, the same problem, seed and effort
     *     give this same plan again
     */
    record Assigned(List<Integer> agentOf, long score, long bound, boolean cutByClock) implements AssignmentResult {
        public Assigned {
            agentOf = List.copyOf(agentOf);
            if (bound > score) {
                throw new IllegalArgumentException("bound " + bound + " above score " + score);
            }
        }

        public boolean provenOptimal() {
            return score == bound;
        }

        /** How much cheaper a plan could be at most, as a share of the score's size. */
        public double gap() {
            return score == bound ? 0 : (double) (score - bound) / Math.max(1, Math.abs(score));
        }
    }

    /** Proven: no plan exists; each conflict is a reason by itself. */
    record Infeasible(List<AssignmentConflict> conflicts) implements AssignmentResult {
        public Infeasible {
            conflicts = List.copyOf(conflicts);
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("infeasible without a reason");
            }
        }
    }

    /** Cancelled by the caller, with the best plan so far, if there was one. */
    record Cancelled(Optional<Assigned> best) implements AssignmentResult {}

    /**
     * Within the effort neither a plan was found nor the proof that there is none.
     *
     * @param bound no plan costs less than this
     * @param cutByClock whether the guard of the limits ended the run early
     */
    record Undecided(long bound, boolean cutByClock) implements AssignmentResult {}
}
