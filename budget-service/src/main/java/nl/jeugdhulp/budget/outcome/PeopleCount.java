package nl.jeugdhulp.budget.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of people that may be too small to show: 1 to 4 out of a whole, or all but 1 to 4 of it, since a subtraction
 * would give those back.
 */
@Schema(name = "PeopleCount", description = "A number of people, absent when it is small (aantal)")
public record PeopleCount(
        @Schema(description = "The number, null when suppressed (aantal)")
        Long value,

        @Schema(description = "Whether it is too small to show (onderdrukt)")
        boolean suppressed) {
    static final PeopleCount HIDDEN = new PeopleCount(null, true);

    private static final long SMALLEST_SHOWN = 5;

    /** A number that is no part of another. */
    static PeopleCount of(long count) {
        return isSmall(count) ? HIDDEN : new PeopleCount(count, false);
    }

    /** A number that is part of a whole which is shown too. */
    static PeopleCount of(long count, long whole) {
        boolean hidden = isSmall(count) || isSmall(whole - count) || isSmall(whole);
        return hidden ? HIDDEN : new PeopleCount(count, false);
    }

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }
}
