package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A Dutch school year (<i>schooljaar</i>), 1 August to 31 July, written {@code 2025-2026}. */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final int FIRST_MONTH = 8;

    public SchoolYear {
        if (startYear < 1900 || startYear > 2200) {
            throw new InvalidValue(
                    "een schooljaar begint tussen 1900 en 2200", "a school year starts between 1900 and 2200");
        }
    }

    /** The school year in which this day falls. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchoolYear parse(String text) {
        var match = FORM.matcher(text == null ? "" : text);
        if (!match.matches() || Integer.parseInt(match.group(2)) != Integer.parseInt(match.group(1)) + 1) {
            throw new InvalidValue(
                    "een schooljaar is twee opeenvolgende jaren, zoals 2025-2026",
                    "a school year is written as two years in a row, such as 2025-2026");
        }
        return new SchoolYear(Integer.parseInt(match.group(1)));
    }

    /** The same as {@link #parse}, under the name by which JAX-RS reads parameters. */
    public static SchoolYear fromString(String text) {
        return parse(text);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, FIRST_MONTH, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @JsonValue
    @Override
    public String toString() {
        return startYear + "-" + (startYear + 1);
    }
}
