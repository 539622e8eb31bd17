package nl.jeugdhulp.referral.course;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which referrals: the one place where this is said, as a condition that every query takes. */
@RequestScoped
public class ReferralScope {
    private final Caller caller;

    ReferralScope(Caller caller) {
        this.caller = caller;
    }

    /** A condition in JPQL with one parameter, {@code :mine}. */
    public record Condition(String jpql, Object mine) {
        /** The consortium that calls, if one does: it also reads what it had before a transfer. */
        Optional<UUID> consortiumId() {
            return mine instanceof UUID consortium ? Optional.of(consortium) : Optional.empty();
        }
    }

    public Condition condition() {
        if (caller.is(Role.REFERRER)) {
            return new Condition("referrer.id = :mine", caller.id());
        }
        if (caller.is(Role.CONSORTIUM)) {
            return new Condition("consortiumId = :mine", caller.consortiumId());
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return new Condition(
                    "municipality.code = :mine", caller.municipality().value());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }
}
