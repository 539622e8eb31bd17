package nl.jeugdhulp.platform.http;

import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/**
 * The version that a caller believes to change, from the If-Match header.
 *
 * @param header the header's value, or null when it was not sent
 */
public record IfMatch(String header) {
    private static final String ANY = "*";

    /** Of a PUT, PATCH or DELETE, which must say what it changes: without the header 428. */
    public static IfMatch required(String header) {
        if (header == null) {
            throw PlatformProblem.PRECONDITION_REQUIRED.problem();
        }
        return new IfMatch(header);
    }

    /** Of a transition by POST, which its state machine guards: honoured when given. */
    public static IfMatch optional(String header) {
        return new IfMatch(header);
    }

    /** Refuses with 412 when the aggregate is not at the version the caller read. */
    public void check(Aggregate aggregate) {
        if (header != null && !header.equals(ANY) && !header.equals(Answers.etag(aggregate.version()))) {
            throw PlatformProblem.PRECONDITION_FAILED.problem();
        }
    }
}
