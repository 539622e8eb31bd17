package nl.jeugdhulp.school.matchplan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProgress;
import nl.jeugdhulp.school.matching.MatchModel;
import org.jboss.logging.Logger;

/** Solves the plans that wait for it, one at a time in each replica, outside any transaction. */
@ApplicationScoped
class MatchPlanSolving {
    private static final Logger LOG = Logger.getLogger(MatchPlanSolving.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final long SECONDS_BETWEEN_BEATS = 5;
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
        Optional<MatchPlanRuns.Claim> claimed = runs.claim();
        claimed.ifPresent(this::attempt);
        return claimed.isPresent();
    }

    /** A plan that failed is tried again when its lease runs out, by whichever replica, but not for ever. */
    private void attempt(MatchPlanRuns.Claim claim) {
        if (claim.attempt() > MOST_ATTEMPTS) {
            plans.failed(claim.planId(), MOST_ATTEMPTS);
            return;
        }
        try {
            solve(claim.planId());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "solving match plan %s failed, attempt %d", claim.planId(), claim.attempt());
        }
    }

    private void solve(UUID planId) {
        MatchModel model = plans.model(planId);
        Monitor monitor = new Monitor(planId);
        try (ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> beats = heartbeat.scheduleWithFixedDelay(
                    monitor::beat, SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
            plans.solved(planId, monitor.stopped ? new MatchModel.Outcome.Cancelled() : model.solve(monitor));
            beats.cancel(false);
        }
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

        /** Keeps the lease while the solver has nothing to tell; a replica that cannot may lose the plan to another. */
        void beat() {
            try {
                stopped = runs.renew(planId);
            } catch (RuntimeException away) {
                LOG.warnf(away, "the lease of match plan %s was not renewed", planId);
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
