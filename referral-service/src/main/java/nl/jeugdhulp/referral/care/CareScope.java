package nl.jeugdhulp.referral.care;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which care: the one place where this is said, as a condition that every query takes. */
@RequestScoped
class CareScope {
    private final Caller caller;

    CareScope(Caller caller) {
        this.caller = caller;
    }

    /** A condition in JPQL with one parameter, {@code :mine}. */
    record Condition(String jpql, Object mine) {}

    Condition condition() {
        if (caller.is(Role.CONSORTIUM)) {
            return new Condition("origin.consortiumId = :mine", caller.consortiumId());
        }
        if (caller.is(Role.REFERRER)) {
            return new Condition("origin.referrerId = :mine", caller.id());
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return new Condition(
                    "origin.municipality = :mine", caller.municipality().value());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }
}
