package nl.jeugdhulp.consortium.placement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Whose placements a caller sees, in the one place that decides it: the region all, a consortium its own, a municipality
 * those of its inhabitants.
 *
 * @param consortiumId only of this consortium, or null
 * @param municipality only inhabitants of this municipality, or null
 */
public record PlacementScope(UUID consortiumId, MunicipalityCode municipality) {
    public static PlacementScope of(Caller caller) {
        if (caller.is(Role.REGION)) {
            return new PlacementScope(null, null);
        }
        if (caller.is(Role.CONSORTIUM)) {
            return new PlacementScope(caller.consortiumId(), null);
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return new PlacementScope(null, caller.municipality());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }

    public boolean sees(Placement placement) {
        return (consortiumId == null || consortiumId.equals(placement.consortiumId()))
                && (municipality == null || municipality.equals(placement.municipality()));
    }

    /** The same for a consortium's list as a whole; a municipality sees no list, only its own inhabitants on it. */
    public boolean seesAll(UUID listsConsortiumId) {
        return municipality == null && (consortiumId == null || consortiumId.equals(listsConsortiumId));
    }

    /** The same as a condition of a query. */
    public String condition() {
        return (consortiumId == null ? "" : " and consortiumId = :consortiumId")
                + (municipality == null ? "" : " and municipality = :municipality");
    }

    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (consortiumId != null) {
            parameters.put("consortiumId", consortiumId);
        }
        if (municipality != null) {
            parameters.put("municipality", municipality);
        }
        return parameters;
    }
}
