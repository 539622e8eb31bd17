package nl.jeugdhulp.school.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.school.agreement.AgreementAccess;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.school.agreement.Listing;
import nl.jeugdhulp.school.agreement.MatchedSchool;
import nl.jeugdhulp.school.agreement.MatchedSchools;
import nl.jeugdhulp.school.deploymentcap.DeploymentCaps;

@ApplicationScoped
@Transactional
class DeploymentService {
    private final DeploymentRepository deployments;
    private final DeploymentCaps caps;
    private final MatchedSchools matched;
    private final AgreementAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    DeploymentService(
            DeploymentRepository deployments,
            DeploymentCaps caps,
            MatchedSchools matched,
            AgreementAccess access,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.deployments = deployments;
        this.caps = caps;
        this.matched = matched;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The calling consortium agrees a deployment with a school; the budget hears of it by event. */
    DeploymentView agree(NewDeployment wanted) {
        UUID consortium = caller.consortiumId();
        LocalDate today = LocalDate.now(clock);
        MatchedSchool school = matched.hold(wanted.schoolId(), wanted.days());
        DeploymentRules.check(new DeploymentRules.Facts(
                wanted,
                consortium,
                school,
                deployments.overlapping(wanted.schoolId(), wanted.days()),
                deployments.dayparts(wanted.schoolId(), wanted.schoolYear()),
                caps.of(school.school(), wanted.schoolYear(), wanted.days()),
                today));
        CollectiveDeployment deployment =
                new CollectiveDeployment(Ids.next(), wanted, consortium, caller.id(), clock.instant());
        deployments.persist(deployment);
        outbox.publish(deployment, deployment.agreed());
        return DeploymentView.of(deployment);
    }

    DeploymentView end(UUID id, DeploymentEnding ending, IfMatch ifMatch) {
        find(id);
        CollectiveDeployment deployment = deployments.forChange(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(deployment);
        outbox.publish(
                deployment,
                deployment.endEarly(
                        ending.endedOn(),
                        ending.reason(),
                        ending.daypartsGiven(),
                        LocalDate.now(clock),
                        clock.instant()));
        return DeploymentView.of(deployment);
    }

    /** Ends what has passed its last day, and what is at a school that closed; safe on several replicas at once. */
    void endWhatIsOver() {
        LocalDate today = LocalDate.now(clock);
        for (Object[] atClosed : deployments.atClosedSchools(today)) {
            deployments
                    .forChange((UUID) atClosed[0])
                    .filter(deployment -> deployment.status() == DeploymentStatus.AGREED)
                    .ifPresent(deployment -> outbox.publish(
                            deployment, deployment.endWithSchool((LocalDate) atClosed[1], clock.instant())));
        }
        for (UUID past : deployments.pastLastDay(today)) {
            deployments
                    .forChange(past)
                    .filter(deployment -> deployment.status() == DeploymentStatus.AGREED)
                    .ifPresent(deployment -> outbox.publish(deployment, deployment.endWithPeriod(clock.instant())));
        }
    }

    DeploymentView get(UUID id) {
        return DeploymentView.of(find(id));
    }

    Page<DeploymentView> list(DeploymentFilter filter, PageRequest request) {
        Filters filters = filter.on(access.seen());
        return Listing.page(deployments, filters, request, CollectiveDeployment::id)
                .map(DeploymentView::of);
    }

    private CollectiveDeployment find(UUID id) {
        Filters filters = access.seen().and("id = :id", "id", id);
        return deployments
                .find(filters.query(), filters.parameters())
                .singleResultOptional()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
