package nl.jeugdhulp.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.capacity.CapacityProblem;
import nl.jeugdhulp.consortium.placement.PlacementProblem;
import nl.jeugdhulp.consortium.practitioner.PractitionerProblem;
import nl.jeugdhulp.consortium.registry.RegistryProblem;
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
                        TransferProblem.values())
                .flatMap(Arrays::stream);
    }
}
