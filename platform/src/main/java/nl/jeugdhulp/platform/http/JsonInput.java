package nl.jeugdhulp.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.problem.Violations;

/** Answers all faults of a JSON body together: those of its shape and those that validation finds in what could be read. */
@Provider
@Singleton
public class JsonInput implements ReaderInterceptor {
    private final Validator validator;

    JsonInput(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType() == null
                || !context.getMediaType().getSubtype().equals("json")) {
            return context.proceed();
        }
        try (InputErrors errors = InputErrors.begin()) {
            Object body;
            try {
                body = context.proceed();
            } catch (NoContentException empty) {
                return null;
            } catch (WebApplicationException | JsonProcessingException unreadable) {
                throw unreadable(unreadable, errors);
            }
            if (!errors.found().isEmpty()) {
                throw PlatformProblem.INVALID_INPUT.problem().at(withViolations(errors, body));
            }
            return body;
        }
    }

    private List<InputError> withViolations(InputErrors errors, Object body) {
        List<InputError> all = new ArrayList<>(errors.found());
        if (body != null) {
            Violations.errors(validator.validate(body), false).stream()
                    .filter(violation -> !errors.covers(violation.pointer()))
                    .forEach(all::add);
        }
        return all;
    }

    private static Problem unreadable(Exception failure, InputErrors errors) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Jackson wraps what a nested object refuses in a mapping exception with its path.
            if (cause instanceof Problem refusal) {
                return refusal;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMappingException mapping) {
                List<InputError> all = new ArrayList<>(errors.found());
                all.add(InputError.of(
                        pointer(mapping),
                        "invalid-value",
                        "heeft niet de verwachte vorm",
                        "is not of the expected form"));
                return PlatformProblem.INVALID_INPUT.problem().at(all);
            }
        }
        return PlatformProblem.MALFORMED_JSON.problem();
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            pointer.append('/')
                    .append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return pointer.toString();
    }
}
