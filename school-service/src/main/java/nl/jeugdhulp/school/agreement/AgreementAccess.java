package nl.jeugdhulp.school.agreement;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/**
 * Who sees an agreement at a school: the region all, a municipality those at schools within it, a consortium and a school
 * their own. What the caller does not see does not exist for it.
 */
@RequestScoped
public class AgreementAccess {
    private final Caller caller;

    AgreementAccess(Caller caller) {
        this.caller = caller;
    }

    /** The condition on an entity with fields {@code schoolId} and {@code consortiumId}. */
    public Filters seen() {
        Filters filters = new Filters();
        if (caller.is(Role.REGION)) {
            return filters;
        }
        if (caller.is(Role.CONSORTIUM)) {
            return filters.and("consortiumId = :own", "own", caller.consortiumId());
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return filters.and(
                    "schoolId in (select s.id from School s where s.municipality = :own)",
                    "own",
                    caller.municipality().value());
        }
        return filters.and("schoolId = :own", "own", caller.schoolId().value());
    }
}
