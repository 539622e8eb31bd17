package nl.jeugdhulp.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.school.agreement.AgreementProblem;
import nl.jeugdhulp.school.arrangement.ArrangementProblem;
import nl.jeugdhulp.school.deployment.DeploymentProblem;
import nl.jeugdhulp.school.deploymentcap.CapProblem;
import nl.jeugdhulp.school.developmentplan.PlanProblem;
import nl.jeugdhulp.school.exception.ExceptionProblem;
import nl.jeugdhulp.school.help.HelpProblem;
import nl.jeugdhulp.school.matchplan.MatchPlanProblem;
import nl.jeugdhulp.school.pasthelp.PastHelpProblem;
import nl.jeugdhulp.school.registry.SchoolProblem;
import nl.jeugdhulp.school.roll.ImportProblem;

@ApplicationScoped
class SchoolServiceDescription implements ServiceDescription {
    @Override
    public Event.Topic publishes() {
        return Event.Topic.SCHOOL;
    }

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        SchoolProblem.values(),
                        ImportProblem.values(),
                        HelpProblem.values(),
                        PastHelpProblem.values(),
                        MatchPlanProblem.values(),
                        AgreementProblem.values(),
                        DeploymentProblem.values(),
                        CapProblem.values(),
                        ArrangementProblem.values(),
                        ExceptionProblem.values(),
                        PlanProblem.values())
                .flatMap(Arrays::stream);
    }
}
