package nl.jeugdhulp.referral.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.referral.youth.AboutYouth;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Notes a change of one youth's data in the transaction of the change, so that neither is ever without the other and one
 * commit serves both; {@link AccessFilter} notes whatever else is answered.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 20)
public class AccessInterceptor {
    private final AccessLog log;
    private final NotedAccess noted;
    private final Caller caller;
    private final UriInfo uri;
    private final Clock clock;

    AccessInterceptor(AccessLog log, NotedAccess noted, Caller caller, UriInfo uri, Clock clock) {
        this.log = log;
        this.noted = noted;
        this.caller = caller;
        this.uri = uri;
        this.clock = clock;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (!answersAboutOneYouth(invocation.getMethod().getGenericReturnType())) {
            return invocation.proceed();
        }
        Instant start = clock.instant();
        Callable<Object> changeAndNote = () -> {
            Object answer = invocation.proceed();
            if (answer instanceof RestResponse<?> given && given.getEntity() instanceof AboutYouth about) {
                log.note(processing(invocation.getMethod().getName(), start), List.of(about.youthId()));
                noted.note(about);
            }
            return answer;
        };
        return QuarkusTransaction.joiningExisting().call(changeAndNote);
    }

    private AccessLog.Processing processing(String operation, Instant start) {
        return new AccessLog.Processing(
                HttpMethod.POST + " " + operation,
                AccessLog.ACTIVITIES + uri.getPath().replaceFirst("^/?v1/", "").replaceFirst("/.*", ""),
                caller.id(),
                AccessLog.roles(caller),
                start,
                clock.instant());
    }

    private static boolean answersAboutOneYouth(Type answer) {
        return answer instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> type
                && AboutYouth.class.isAssignableFrom(type);
    }
}
