package nl.jeugdhulp.referral.takeover;

import jakarta.enterprise.context.RequestScoped;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which takeovers: a municipality those of its inhabitants, a consortium those that chose it. */
@RequestScoped
class TakeoverScope {
    private final Caller caller;

    TakeoverScope(Caller caller) {
        this.caller = caller;
    }

    /** A condition in JPQL with one parameter, {@code :mine}. */
    record Condition(String jpql, Object mine) {}

    Condition condition() {
        if (caller.is(Role.MUNICIPALITY)) {
            return new Condition("municipality = :mine", caller.municipality().value());
        }
        if (caller.is(Role.CONSORTIUM)) {
            return new Condition("consortiumId = :mine", caller.consortiumId());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }
}
