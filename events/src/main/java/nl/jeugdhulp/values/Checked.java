package nl.jeugdhulp.values;

import java.util.regex.Pattern;

/** The one check that all coded values share. */
final class Checked {
    private Checked() {}

    static String matches(Pattern form, String value, String dutch, String english) {
        if (value == null || !form.matcher(value).matches()) {
            throw new InvalidValue(dutch, english);
        }
        return value;
    }
}
