package nl.jeugdhulp.school.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.values.Period;

/**
 * The school of an agreement and its consortium by the match plan that was adopted last.
 *
 * @param onFirstDay its consortium on the first day of the agreement
 * @param onLastDay its consortium on the last day, as known now
 */
public record MatchedSchool(
        SchoolRegister.Facts school, Period period, Optional<UUID> onFirstDay, Optional<UUID> onLastDay) {

    /** The region's principle of one consortium per school: an adopted match plan says which. */
    public void mustHaveAConsortium() {
        if (onFirstDay.isEmpty()) {
            throw AgreementProblem.SCHOOL_HAS_NO_CONSORTIUM.problem("schoolId", school.id(), "day", period.from());
        }
    }

    /** The region's principle of one consortium per school: only that one works there, from the first day to the last. */
    public void mustWorkWith(UUID consortium) {
        mustHaveAConsortium();
        checkDay(consortium, onFirstDay, period.from());
        checkDay(consortium, onLastDay, period.until());
    }

    private void checkDay(UUID consortium, Optional<UUID> found, LocalDate day) {
        if (!found.equals(Optional.of(consortium))) {
            throw AgreementProblem.NOT_THE_SCHOOLS_CONSORTIUM.problem("schoolId", school.id(), "day", day);
        }
    }

    /** Nothing is agreed at a school that is closed. */
    public void mustBeOpen() {
        if (school.closed()) {
            throw AgreementProblem.SCHOOL_CLOSED.problem("schoolId", school.id());
        }
    }
}
