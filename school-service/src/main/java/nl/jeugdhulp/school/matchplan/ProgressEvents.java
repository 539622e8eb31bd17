package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells how far a run is as server-sent events, until it ended. Written by hand, because a stream of the framework that
 * fails before its first event leaves its caller waiting instead of telling it that the plan is not there.
 */
@ApplicationScoped
class ProgressEvents {
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);
    /** Ten minutes; who follows a longer run connects again, as event sources do by themselves. */
    private static final int MOST_EVENTS = 1200;

    private final MatchPlanService plans;
    private final ObjectMapper json;

    ProgressEvents(MatchPlanService plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
    }

    /** The events of a plan; one that is not there is refused before the first. */
    StreamingOutput of(UUID planId) {
        MatchPlanView.ProgressView first = plans.progress(planId);
        return out -> follow(planId, first, out);
    }

    private void follow(UUID planId, MatchPlanView.ProgressView first, OutputStream out) throws IOException {
        MatchPlanView.ProgressView now = first;
        send(now, out);
        for (int number = 1; number < MOST_EVENTS && now.status() == MatchPlanStatus.SOLVING; number++) {
            LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
            now = plans.progress(planId);
            send(now, out);
        }
    }

    private void send(MatchPlanView.ProgressView progress, OutputStream out) throws IOException {
        out.write(("data: " + json.writeValueAsString(progress) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
