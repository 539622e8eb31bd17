package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The four digits by which Statistics Netherlands (CBS) knows a municipality (<i>gemeentecode</i>), such as 0392 for Haarlem. */
public record MunicipalityCode(@JsonValue String value) implements Comparable<MunicipalityCode> {
    private static final Pattern FORM = Pattern.compile("\\d{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MunicipalityCode {
        Checked.matches(
                FORM,
                value,
                "een gemeentecode is vier cijfers, zoals 0392",
                "a municipality code is four digits, such as 0392");
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
