package nl.jeugdhulp.school.pasthelp;

import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/**
 * A figure of a past school year as a file gave it.
 *
 * @param category null for all categories
 * @param consortiumId null for all consortia; never beside a category
 * @param organisations different organisations at the school, or null when not given
 * @param practitioners different practitioners at the school, or null when not given
 */
public record PastFigure(
        String schoolId,
        int startYear,
        HelpCategory category,
        UUID consortiumId,
        PastCount count,
        Integer organisations,
        Integer practitioners) {

    /** What the figure is about. */
    public record Key(String schoolId, int startYear, HelpCategory category, UUID consortiumId) {}

    public Key key() {
        return new Key(schoolId, startYear, category, consortiumId);
    }

    public boolean isTotal() {
        return category == null && consortiumId == null;
    }
}
