package nl.jeugdhulp.school.matchplan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProgress;
import org.jboss.logging.Logger;

/** Solves the plans that wait for it, one at a time in each replica, outside any transaction. */
@ApplicationScoped
class MatchPlanSolving {
    private static final Logger LOG = Logger.getLogger(MatchPlanSolving.class);
    private static final long NANOS_BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(500);

    private final MatchPlanRuns runs;
    private final MatchPlanService plans;

    MatchPlanSolving(MatchPlanRuns runs, MatchPlanService plans) {
        this.runs = runs;
        this.plans = plans;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void solveWaiting() {
        while (solveNext()) {
            LOG.debug("a match plan was solved");
        }
    }

    /** Solves the oldest waiting plan; false when none waits. */
    boolean solveNext() {
        Optional<UUID> claimed = runs.claim();
        claimed.ifPresent(this::solve);
        return claimed.isPresent();
    }

    private void solve(UUID planId) {
        MatchModel model = plans.model(planId);
        Monitor monitor = new Monitor(planId);
        plans.solved(planId, monitor.stopped ? new MatchModel.Outcome.Cancelled() : model.solve(monitor));
    }

    /** Writes progress at most twice a second and stops when somebody asked for it. */
    private final class Monitor implements AssignmentMonitor {
        private final UUID planId;
        private long reported;
        private volatile boolean stopped;

        Monitor(UUID planId) {
            this.planId = planId;
            this.stopped = runs.of(planId).cancelRequested();
            this.reported = System.nanoTime() - NANOS_BETWEEN_REPORTS;
        }

        @Override
        public void progress(AssignmentProgress progress) {
            long now = System.nanoTime();
            if (now - reported >= NANOS_BETWEEN_REPORTS) {
                reported = now;
                stopped = runs.progress(planId, progress);
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
