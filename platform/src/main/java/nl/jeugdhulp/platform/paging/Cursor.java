package nl.jeugdhulp.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/**
 * Where a page ends: the sort key of its last item, so that the next page costs the same however deep it lies and stays
 * right while others insert. Opaque for the caller.
 *
 * @param keys the sort key's parts, none of them holding a unit separator
 */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    static Cursor decode(String text) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Stream.of(joined.split(SEPARATOR, -1)).toList());
        } catch (IllegalArgumentException notOurs) {
            throw PlatformProblem.INVALID_CURSOR.problem();
        }
    }

    String encode() {
        String joined = keys.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The only part, as a UUID; refuses a cursor of another list with 400. */
    public UUID uuid() {
        return part(0, UUID::fromString);
    }

    /** A part of the sort key; refuses a cursor of another list with 400. */
    public <T> T part(int index, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(keys.get(index));
        } catch (RuntimeException notOurs) {
            throw PlatformProblem.INVALID_CURSOR.problem();
        }
    }
}
