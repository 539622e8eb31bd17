package nl.jeugdhulp.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Honours the Idempotency-Key header on methods marked {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final IdempotentAnswers answers;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            HttpHeaders headers, UriInfo uri, Caller caller, IdempotentAnswers answers, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!FORM.matcher(key).matches()) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            HEADER, "invalid-value", "1 tot 255 zichtbare tekens", "1 to 255 visible characters")));
        }
        Fingerprint fingerprint = Fingerprint.of(uri.getRequestUri(), invocation, json);
        Callable<Object> once = () -> once(key, fingerprint, invocation);
        return QuarkusTransaction.joiningExisting().call(once);
    }

    private Object once(String key, Fingerprint fingerprint, InvocationContext invocation) throws Exception {
        String by = caller.id();
        if (!answers.claim(by, key)) {
            throw PlatformProblem.IDEMPOTENT_REQUEST_UNDER_WAY.problem();
        }
        var first = answers.find(by, key);
        if (first.isPresent()) {
            if (!MessageDigest.isEqual(fingerprint.taken(), first.get().requestHash())) {
                throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.problem();
            }
            return first.get().again();
        }
        Object answer = invocation.proceed();
        answers.keep(by, key, fingerprint.taken(), (RestResponse<?>) answer, json);
        return answer;
    }
}
