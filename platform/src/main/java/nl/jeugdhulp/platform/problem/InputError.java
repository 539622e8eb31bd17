package nl.jeugdhulp.platform.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param code what: a stable word in kebab-case
 * @param detail what, in a sentence
 */
public record InputError(String pointer, String code, Text detail) {
    public static InputError of(String pointer, String code, String dutch, String english) {
        return new InputError(pointer, code, new Text(dutch, english));
    }
}
