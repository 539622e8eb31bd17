package nl.jeugdhulp.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.platform.tenancy.Caller;

/** Notes what a streamed answer tells, piece by piece: the filter cannot see into a stream. */
@ApplicationScoped
public class StreamedAccesses {
    private final AccessLog log;
    private final Caller caller;
    private final Clock clock;

    StreamedAccesses(AccessLog log, Caller caller, Clock clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes the youths of each piece before it is sent; called while the request is still there. */
    public Consumer<Collection<UUID>> begin(String operation, String activity) {
        Instant start = clock.instant();
        String who = caller.id();
        String roles = AccessLog.roles(caller);
        return youths -> log.note(
                new AccessLog.Processing(
                        operation, AccessLog.ACTIVITIES + activity, who, roles, start, clock.instant()),
                youths);
    }
}
