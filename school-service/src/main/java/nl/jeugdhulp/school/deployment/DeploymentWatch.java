package nl.jeugdhulp.school.deployment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends collective deployments whose last day has passed or whose school has closed. */
@ApplicationScoped
class DeploymentWatch {
    private final DeploymentService deployments;

    DeploymentWatch(DeploymentService deployments) {
        this.deployments = deployments;
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsOver() {
        deployments.endWhatIsOver();
    }
}
