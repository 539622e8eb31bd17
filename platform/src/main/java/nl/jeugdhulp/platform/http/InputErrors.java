package nl.jeugdhulp.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.platform.problem.InputError;

/** Collects what is wrong with the JSON body that the current thread reads, so that all of it is answered at once. */
final class InputErrors implements AutoCloseable {
    private static final ThreadLocal<InputErrors> CURRENT = new ThreadLocal<>();

    private final List<InputError> errors = new ArrayList<>();

    static InputErrors begin() {
        InputErrors started = new InputErrors();
        CURRENT.set(started);
        return started;
    }

    static boolean active() {
        return CURRENT.get() != null;
    }

    static void add(JsonParser parser, String code, String dutch, String english) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        CURRENT.get().errors.add(InputError.of(pointer, code, dutch, english));
    }

    List<InputError> found() {
        return errors;
    }

    boolean covers(String pointer) {
        return errors.stream()
                .anyMatch(error -> pointer.equals(error.pointer()) || pointer.startsWith(error.pointer() + "/"));
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
