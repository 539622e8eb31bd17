package nl.jeugdhulp.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jeugdhulp.platform.http.AllowedMethods;
import nl.jeugdhulp.platform.http.RequestId;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Renders every failure as problem details (RFC 9457): the domain's refusals and whatever the framework, the database or
 * a mistake of ours can produce. Nothing of an internal failure is shown but the request's id.
 */
@Singleton
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final AllowedMethods allowed;

    ProblemMapper(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response refused(Problem problem, UriInfo uri, HttpHeaders headers) {
        return render(problem, uri, headers);
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException violations, UriInfo uri, HttpHeaders headers) {
        return render(Violations.problem(violations), uri, headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations, UriInfo uri, HttpHeaders headers) {
        return render(Violations.problem(violations), uri, headers);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException malformed, UriInfo uri, HttpHeaders headers) {
        return render(PlatformProblem.MALFORMED_JSON.problem(), uri, headers);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException missing, UriInfo uri, HttpHeaders headers) {
        return render(unauthenticated(), uri, headers);
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failed, UriInfo uri, HttpHeaders headers) {
        return render(unauthenticated(), uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri, HttpHeaders headers) {
        return render(PlatformProblem.FORBIDDEN.problem(), uri, headers);
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException stale, UriInfo uri, HttpHeaders headers) {
        return render(PlatformProblem.CONCURRENT_CHANGE.problem(), uri, headers);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, UriInfo uri, HttpHeaders headers) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        List<InputError> unreadable = unreadableQuery(failure, uri);
        if (!unreadable.isEmpty()) {
            return render(PlatformProblem.INVALID_INPUT.problem().at(unreadable), uri, headers);
        }
        Problem problem = ofStatus(status).problem();
        return render(
                status == 405
                        ? problem.header(
                                HttpHeaders.ALLOW,
                                allowed.of(uri.getRequestUri().getPath()))
                        : problem,
                uri,
                headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri, HttpHeaders headers) {
        if (Failures.isCausedBy(failure, OptimisticLockException.class) || Failures.isRace(failure)) {
            return render(PlatformProblem.CONCURRENT_CHANGE.problem(), uri, headers);
        }
        if (Failures.isUnavailability(failure)) {
            LOG.warnf("unavailable: %s", failure.toString());
            return render(
                    PlatformProblem.UNAVAILABLE.problem().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    uri,
                    headers);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return render(problem, uri, headers);
            }
        }
        String requestId = RequestId.current();
        LOG.errorf(failure, "request %s failed", requestId);
        return render(PlatformProblem.INTERNAL_ERROR.problem("requestId", requestId), uri, headers);
    }

    private static Problem unauthenticated() {
        return PlatformProblem.UNAUTHENTICATED.problem().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** JAX-RS answers a query parameter of the wrong form with 404; for the caller it is invalid input. */
    private static List<InputError> unreadableQuery(WebApplicationException failure, UriInfo uri) {
        if (failure.getResponse().getStatus() != 404 || failure.getCause() == null) {
            return List.of();
        }
        String conversion = String.valueOf(failure.getCause());
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(conversion::contains))
                .map(parameter -> InputError.of(
                        "?" + parameter.getKey(),
                        "invalid-value",
                        "heeft niet de verwachte vorm",
                        "is not of the expected form"))
                .toList();
    }

    private static PlatformProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> PlatformProblem.UNAUTHENTICATED;
            case 403 -> PlatformProblem.FORBIDDEN;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.PAYLOAD_TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformProblem.UNAVAILABLE;
            default -> status < 500 ? PlatformProblem.BAD_REQUEST : PlatformProblem.INTERNAL_ERROR;
        };
    }

    private static Response render(Problem problem, UriInfo uri, HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        ProblemType type = problem.type();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/v1/problems/" + type.code());
        body.put("title", type.refusal().title().in(language));
        body.put("status", type.refusal().status());
        body.put("detail", type.refusal().detail().in(language, problem.members()));
        body.put("instance", uri.getRequestUri().getPath());
        problem.members().forEach((name, value) -> {
            if (value != null) {
                body.putIfAbsent(name, value instanceof Text text ? text.in(language) : value);
            }
        });
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of(
                                    "pointer",
                                    error.pointer(),
                                    "code",
                                    error.code(),
                                    "detail",
                                    error.detail().in(language)))
                            .toList());
        }
        Response.ResponseBuilder response = Response.status(type.refusal().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(body);
        problem.headers().forEach(response::header);
        return response.build();
    }
}
