package nl.jeugdhulp.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.referral.care.CareProblem;
import nl.jeugdhulp.referral.course.ReferralProblem;
import nl.jeugdhulp.referral.file.FileProblem;
import nl.jeugdhulp.referral.helpquestion.HelpQuestionProblem;
import nl.jeugdhulp.referral.intake.IntakeProblem;
import nl.jeugdhulp.referral.takeover.TakeoverProblem;
import nl.jeugdhulp.referral.transition.ImportProblem;

@ApplicationScoped
class ReferralServiceDescription implements ServiceDescription {
    @Override
    public Event.Topic publishes() {
        return Event.Topic.REFERRAL;
    }

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        IntakeProblem.values(),
                        ReferralProblem.values(),
                        CareProblem.values(),
                        HelpQuestionProblem.values(),
                        TakeoverProblem.values(),
                        ImportProblem.values(),
                        FileProblem.values())
                .flatMap(Arrays::stream);
    }
}
