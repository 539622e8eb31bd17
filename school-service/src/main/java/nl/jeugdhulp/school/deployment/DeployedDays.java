package nl.jeugdhulp.school.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.Period;

/** The days on which schools have, had or will have collective deployment, for the other features of this service. */
@ApplicationScoped
@Transactional
public class DeployedDays {
    private final DeploymentRepository deployments;

    DeployedDays(DeploymentRepository deployments) {
        this.deployments = deployments;
    }

    /** Periods by school; one that ended before it began is left out. */
    public Map<String, List<Period>> all() {
        return deployments.find("coalesce(endedOn, untilDate) >= fromDate").list().stream()
                .collect(Collectors.groupingBy(
                        CollectiveDeployment::schoolId, Collectors.mapping(DeployedDays::days, Collectors.toList())));
    }

    private static Period days(CollectiveDeployment deployment) {
        LocalDate ended = deployment.endedOn();
        return ended == null
                ? deployment.period()
                : new Period(deployment.period().from(), ended);
    }
}
