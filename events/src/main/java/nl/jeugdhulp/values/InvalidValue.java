package nl.jeugdhulp.values;

/** A text that is not of the form its value asks for, with the reason in both languages of the suite. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String dutch;

    public InvalidValue(String dutch, String english) {
        super(english);
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return getMessage();
    }
}
