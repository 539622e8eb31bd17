package nl.jeugdhulp.referral.helpquestion;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which help questions: a school its own, a coach those put to it. */
@RequestScoped
class HelpQuestionScope {
    private final Caller caller;

    HelpQuestionScope(Caller caller) {
        this.caller = caller;
    }

    /** A condition in JPQL with one parameter, {@code :mine}, and whether the reader is the school. */
    record Condition(String jpql, Object mine, boolean school) {
        HelpQuestionView view(HelpQuestion question) {
            HelpQuestionView view = HelpQuestionView.of(question);
            return school ? view.forSchool() : view;
        }
    }

    Condition condition() {
        if (caller.is(Role.SCHOOL)) {
            return new Condition("schoolId = :mine", caller.schoolId().value(), true);
        }
        String coach = caller.cjgCoachId().orElseThrow(PlatformProblem.FORBIDDEN::problem);
        return new Condition("cjgCoachId = :mine", coach, false);
    }
}
