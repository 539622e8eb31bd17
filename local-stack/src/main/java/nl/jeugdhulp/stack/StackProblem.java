package nl.jeugdhulp.stack;

/** Something that keeps the local stack from running, told in one sentence that its user can act on. */
public final class StackProblem extends RuntimeException {
    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
