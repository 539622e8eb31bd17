package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The eight digits by which Vektis knows a care professional or practice (<i>AGB-code</i>). */
public record AgbCode(@JsonValue String value) implements Comparable<AgbCode> {
    private static final Pattern FORM = Pattern.compile("\\d{8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgbCode {
        Checked.matches(FORM, value, "een AGB-code is acht cijfers", "an AGB code is eight digits");
    }

    @Override
    public int compareTo(AgbCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
