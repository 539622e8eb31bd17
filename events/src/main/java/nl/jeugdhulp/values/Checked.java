package nl.jeugdhulp.values;

import java.util.regex.Pattern;

/** The one check that all coded values share. */
final class Checked {
    private Checked() {}

    static String matches(Pattern form, String value, String expected) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException(expected);
        }
        return value;
    }
}
