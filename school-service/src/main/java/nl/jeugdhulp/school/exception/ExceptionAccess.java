package nl.jeugdhulp.school.exception;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.values.SchoolId;

/**
 * Who sees an exception: the region all, for it acts for municipalities that do not use this suite; a municipality those
 * of its own inhabitants, a school its own, a CJG coach those of the schools that have it as their coach.
 */
@RequestScoped
class ExceptionAccess {
    private static final String OF_MY_SCHOOLS = "schoolId in (select s.id from School s where s.cjgCoachId = :own)";

    private final Caller caller;

    ExceptionAccess(Caller caller) {
        this.caller = caller;
    }

    Filters seen() {
        Filters filters = new Filters();
        if (caller.is(Role.REGION)) {
            return filters;
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return filters.and(
                    "responsibleMunicipality = :own",
                    "own",
                    caller.municipality().value());
        }
        if (caller.is(Role.REFERRER)) {
            return filters.and(OF_MY_SCHOOLS, "own", coach());
        }
        return filters.and("schoolId = :own", "own", caller.schoolId().value());
    }

    /** Refuses with 404 when the caller may not ask for an exception at this school. */
    void checkAsking(SchoolId school, String coachOfTheSchool) {
        boolean own = caller.is(Role.REGION)
                || (caller.is(Role.SCHOOL) && caller.schoolId().equals(school))
                || (caller.is(Role.REFERRER) && coach().equals(coachOfTheSchool));
        if (!own) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }

    private String coach() {
        return caller.cjgCoachId().orElseThrow(PlatformProblem.FORBIDDEN::problem);
    }
}
