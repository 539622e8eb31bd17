package nl.jeugdhulp.school.registry;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.SchoolId;

/**
 * Who sees which school: the register holds what DUO publishes and is open to every partner, except that a school sees
 * itself alone; a school's wishes are for itself and the region.
 */
@RequestScoped
class SchoolAccess {
    private final Caller caller;

    SchoolAccess(Caller caller) {
        this.caller = caller;
    }

    /** The only school that the caller sees, or null when it sees all. */
    String onlySchool() {
        return caller.is(Role.SCHOOL) ? caller.schoolId().value() : null;
    }

    /** Refuses with 404 when the caller does not see this school. */
    void check(SchoolId id) {
        if (onlySchool() != null && !onlySchool().equals(id.value())) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }

    boolean seesWishes() {
        return caller.is(Role.REGION) || caller.is(Role.SCHOOL);
    }
}
