package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * Whole days from {@code from} up to and including {@code until}; without {@code until} the period is open.
 *
 * @param from first day, required
 * @param until last day, not before {@code from}, or null when open
 */
public record Period(
        LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate until) {
    public Period {
        if (from == null) {
            throw new InvalidValue("een periode heeft een eerste dag", "a period has a first day");
        }
        if (until != null && until.isBefore(from)) {
            throw new InvalidValue(
                    "een periode eindigt niet voor zij begint", "a period does not end before it begins");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Period other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
