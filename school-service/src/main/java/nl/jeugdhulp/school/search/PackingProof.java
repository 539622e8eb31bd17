package nl.jeugdhulp.school.search;

import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.bound.Core;

/**
 * Decides whether there is any plan at all when the search found none, and if not, which jobs and capacities cannot hold
 * together: whatever can be left out without making it solvable is left out.
 */
final class PackingProof {
    private static final double FIRST_SECONDS = 20;
    private static final double REDUCING_SECONDS = 2;
    private static final int REDUCING_QUESTIONS = 400;

    private final int[] plan;
    private final List<AssignmentConflict> conflicts;

    private PackingProof(int[] plan, List<AssignmentConflict> conflicts) {
        this.plan = plan;
        this.conflicts = conflicts;
    }

    /** A plan by the problem's jobs, or null. */
    int[] plan() {
        return plan;
    }

    /** Why there is no plan; empty when that is not proven. */
    List<AssignmentConflict> conflicts() {
        return conflicts;
    }

    static PackingProof of(AssignmentProblem problem, Run run) {
        Core core = Core.of(problem);
        CpSat.Answer answer = CpSat.anyPlan(core, CpSat.Part.all(core), FIRST_SECONDS * run.effort(), run);
        if (answer.plan() != null) {
            return new PackingProof(answer.plan(), List.of());
        }
        return new PackingProof(null, answer.proven() ? List.of(new Reduction(core, run).conflict()) : List.of());
    }

    /** Leaves out ever smaller blocks of jobs, then capacities one by one, as long as the rest stays impossible. */
    private static final class Reduction {
        private final Core core;
        private final Run run;
        private final CpSat.Part part;
        private boolean minimal = true;
        private int questions;

        Reduction(Core core, Run run) {
            this.core = core;
            this.run = run;
            this.part = CpSat.Part.all(core);
        }

        AssignmentConflict conflict() {
            for (int agent = 0; agent < core.agents; agent++) {
                leaveOut(part.capacities, agent, agent + 1);
            }
            for (int block = core.size() / 2; block >= 1; block /= 2) {
                for (int from = 0; from < core.size(); from += block) {
                    leaveOut(part.jobs, from, Math.min(core.size(), from + block));
                }
            }
            for (int agent = 0; agent < core.agents; agent++) {
                leaveOut(part.capacities, agent, agent + 1);
            }
            return new AssignmentConflict.CannotBePacked(kept(part.jobs), kept(part.capacities), minimal);
        }

        private void leaveOut(boolean[] members, int from, int to) {
            boolean[] before = members.clone();
            boolean any = false;
            for (int member = from; member < to; member++) {
                any |= members[member];
                members[member] = false;
            }
            if (!any) {
                return;
            }
            boolean asked = questions++ < REDUCING_QUESTIONS && run.goesOn();
            CpSat.Answer answer = asked ? CpSat.anyPlan(core, part, REDUCING_SECONDS, run) : CpSat.Answer.notAsked();
            if (!answer.provenNone()) {
                System.arraycopy(before, 0, members, 0, members.length);
                minimal &= answer.proven();
            }
        }

        private static List<Integer> kept(boolean[] members) {
            List<Integer> kept = new ArrayList<>();
            for (int member = 0; member < members.length; member++) {
                if (members[member]) {
                    kept.add(member);
                }
            }
            return kept;
        }
    }
}
