package nl.jeugdhulp.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.agreement.AgreementProblem;
import nl.jeugdhulp.consortium.capacity.CapacityProblem;
import nl.jeugdhulp.consortium.evaluation.EvaluationProblem;
import nl.jeugdhulp.consortium.exchangeplan.ExchangePlanProblem;
import nl.jeugdhulp.consortium.goal.GoalProblem;
import nl.jeugdhulp.consortium.placement.PlacementProblem;
import nl.jeugdhulp.consortium.practitioner.PractitionerProblem;
import nl.jeugdhulp.consortium.registry.RegistryProblem;
import nl.jeugdhulp.consortium.socialmap.SocialMapProblem;
import nl.jeugdhulp.consortium.staffexchange.StaffExchangeProblem;
import nl.jeugdhulp.consortium.transfer.TransferProblem;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.problem.ProblemType;

@ApplicationScoped
class ConsortiumServiceDescription implements ServiceDescription {
    @Override
    public Event.Topic publishes() {
        return Event.Topic.CONSORTIUM;
    }

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        RegistryProblem.values(),
                        CapacityProblem.values(),
                        PlacementProblem.values(),
                        PractitionerProblem.values(),
                        TransferProblem.values(),
                        AgreementProblem.values(),
                        EvaluationProblem.values(),
                        ExchangePlanProblem.values(),
                        GoalProblem.values(),
                        StaffExchangeProblem.values(),
                        SocialMapProblem.values())
                .flatMap(Arrays::stream);
    }
}
