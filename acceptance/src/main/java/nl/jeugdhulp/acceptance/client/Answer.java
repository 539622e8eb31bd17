package nl.jeugdhulp.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param body the JSON body; a missing node when there was none
 * @param etag the version of the resource, for If-Match
 */
public record Answer(int status, JsonNode body, Optional<String> etag, String text) {
    public boolean is(int wanted) {
        return status == wanted;
    }

    /** This answer, when it has the wanted status. */
    public Answer expect(int... wanted) {
        for (int one : wanted) {
            if (status == one) {
                return this;
            }
        }
        throw new UnexpectedAnswer(this);
    }

    public String string(String field) {
        return body.path(field).asText();
    }

    /** A service answered otherwise than the journey allows. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(Answer answer) {
            super(answer.status() + " " + answer.text());
        }
    }
}
