package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An establishment of a school (<i>vestiging</i>): BRIN (two digits, two letters) and establishment number (two digits), as DUO publishes it. */
public record SchoolId(@JsonValue String value) implements Comparable<SchoolId> {
    private static final Pattern FORM = Pattern.compile("\\d{2}[A-Z]{2}\\d{2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SchoolId {
        Checked.matches(
                FORM,
                value,
                "een school is BRIN en vestigingsnummer, zoals 12AB00",
                "a school is its BRIN and establishment number, such as 12AB00");
    }

    @Override
    public int compareTo(SchoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
