package nl.jeugdhulp.referral.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.referral.youth.AboutYouth;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Writes to the access log whatever endpoint answers with personal data, so that none can forget it; an answer that cannot
 * be logged is not given.
 */
public class AccessFilter {
    private static final String START = AccessFilter.class.getName();
    private static final Pattern YOUTH_ID = Pattern.compile("\"youthId\":\"([0-9a-f-]{36})\"");

    private final AccessLog log;
    private final NotedAccess noted;
    private final Caller caller;
    private final Clock clock;

    AccessFilter(AccessLog log, NotedAccess noted, Caller caller, Clock clock) {
        this.log = log;
        this.noted = noted;
        this.caller = caller;
        this.clock = clock;
    }

    @ServerRequestFilter
    public void start(ContainerRequestContext request) {
        request.setProperty(START, clock.instant());
    }

    @ServerResponseFilter
    public void log(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo method) {
        if (noted.is(response.getEntity()) || response.getStatus() >= 300) {
            return;
        }
        if (response.getEntity() instanceof Rows<?> rows) {
            Consumer<Set<UUID>> note = note(request, method);
            rows.beforeEachPage(page -> note.accept(about(page)));
            return;
        }
        Set<UUID> youths = youths(response.getEntity()).collect(Collectors.toSet());
        if (!youths.isEmpty()) {
            note(request, method).accept(youths);
        }
    }

    private Consumer<Set<UUID>> note(ContainerRequestContext request, SimpleResourceInfo method) {
        Instant start = request.getProperty(START) instanceof Instant known ? known : clock.instant();
        String name = request.getMethod() + " " + method.getMethodName();
        String activity = AccessLog.activity(request.getUriInfo().getPath());
        String by = caller.id();
        String roles = AccessLog.roles(caller);
        return youths -> log.note(new AccessLog.Processing(name, activity, by, roles, start, clock.instant()), youths);
    }

    /** A replayed first answer is the text that was kept. */
    private static Stream<UUID> youths(Object entity) {
        return switch (entity) {
            case AboutYouth one -> Stream.of(one.youthId());
            case Page<?> page -> about(page.items()).stream();
            case String text -> YOUTH_ID.matcher(text).results().map(found -> UUID.fromString(found.group(1)));
            case null, default -> Stream.empty();
        };
    }

    private static Set<UUID> about(List<?> items) {
        return items.stream()
                .filter(AboutYouth.class::isInstance)
                .map(item -> ((AboutYouth) item).youthId())
                .collect(Collectors.toSet());
    }
}
