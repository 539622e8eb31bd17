package nl.jeugdhulp.budget.annual;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Who sees which budget: a consortium its own, a municipality all that it pays for but only its own contribution, the
 * region everything.
 */
@ApplicationScoped
public class BudgetAccess {
    private final Caller caller;

    BudgetAccess(Caller caller) {
        this.caller = caller;
    }

    /** The one consortium that the caller is bound to; empty for those who see all. */
    public Optional<UUID> onlyConsortium() {
        return caller.is(Role.CONSORTIUM) ? Optional.of(caller.consortiumId()) : Optional.empty();
    }

    /** The one municipality that the caller is bound to; empty for those who see all. */
    public Optional<MunicipalityCode> onlyMunicipality() {
        return caller.is(Role.MUNICIPALITY) ? Optional.of(caller.municipality()) : Optional.empty();
    }

    /** Whether the caller may see what is this municipality's. */
    public boolean maySee(MunicipalityCode municipality) {
        return onlyMunicipality().map(municipality::equals).orElse(true);
    }

    /** Refuses with 404 what belongs to another consortium. */
    public void check(UUID consortiumId) {
        if (onlyConsortium().filter(own -> !own.equals(consortiumId)).isPresent()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }

    public String callerId() {
        return caller.id();
    }
}
