package nl.jeugdhulp.school.help;

import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/**
 * A place in the tables of help: what is null is summed over. Published are the cells of schools by category, by consortium
 * and by both, the totals of school, municipality and region, and the region's totals by category and by consortium.
 */
record Cell(String municipality, String schoolId, HelpCategory category, UUID consortiumId) {
    static final Cell REGION = new Cell(null, null, null, null);

    Cell school() {
        return new Cell(municipality, schoolId, null, null);
    }

    Cell with(HelpCategory wanted) {
        return new Cell(municipality, schoolId, wanted, consortiumId);
    }

    Cell with(UUID wanted) {
        return new Cell(municipality, schoolId, category, wanted);
    }

    boolean ofSchool() {
        return schoolId != null;
    }

    boolean isSchoolTotal() {
        return ofSchool() && category == null && consortiumId == null;
    }

    /** A total of the region by category or by consortium. */
    boolean isRegionMargin() {
        return municipality == null && !ofSchool() && (category == null) != (consortiumId == null);
    }

    boolean isMunicipalityTotal() {
        return municipality != null && !ofSchool() && category == null && consortiumId == null;
    }
}
