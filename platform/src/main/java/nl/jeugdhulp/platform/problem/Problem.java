package nl.jeugdhulp.platform.problem;

import java.util.List;
import java.util.Map;

/** The one exception by which the suite refuses; rendered as problem details (RFC 9457) by {@link ProblemMapper}. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> members;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers;

    Problem(ProblemType type, Map<String, Object> members) {
        this(type, members, List.of(), Map.of());
    }

    private Problem(
            ProblemType type, Map<String, Object> members, List<InputError> errors, Map<String, String> headers) {
        super(type.code(), null, false, false);
        this.type = type;
        this.members = members;
        this.errors = errors;
        this.headers = headers;
    }

    /** The same refusal with the places in the request that caused it. */
    public Problem at(List<InputError> places) {
        return new Problem(type, members, List.copyOf(places), headers);
    }

    /** The same refusal with a response header, such as Retry-After. */
    public Problem header(String name, String value) {
        return new Problem(type, members, errors, Map.of(name, value));
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return members;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
