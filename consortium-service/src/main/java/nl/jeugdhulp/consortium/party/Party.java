package nl.jeugdhulp.consortium.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.InvalidValue;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation in the partnership.
 *
 * @param organisationId a consortium's id or a municipality's code; null for the region, of which there is one
 */
@Schema(description = "An organisation in the partnership: the region, a municipality or a consortium (partij)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        @Schema(description = "What it is (soort)") PartyKind kind,

        @Schema(description = "Id of the consortium or code of the municipality; absent for the region (organisatie)")
        String organisationId) {
    public static final Party REGION = new Party(PartyKind.REGION, null);

    private static final String SEPARATOR = "/";

    public Party {
        if (kind == null) {
            throw new InvalidValue(
                    "een partij is REGION, MUNICIPALITY of CONSORTIUM",
                    "a party is REGION, MUNICIPALITY or CONSORTIUM");
        }
        organisationId = checked(kind, organisationId);
    }

    private static String checked(PartyKind kind, String organisationId) {
        return switch (kind) {
            case REGION -> {
                if (organisationId != null) {
                    throw new InvalidValue(
                            "er is maar één regio; laat organisationId weg",
                            "there is one region; omit organisationId");
                }
                yield null;
            }
            case MUNICIPALITY -> new MunicipalityCode(organisationId).value();
            case CONSORTIUM -> uuid(organisationId).toString();
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new InvalidValue("een consortium heeft een uuid als id", "a consortium has a uuid as its id");
        }
    }

    public static Party consortium(UUID id) {
        return new Party(PartyKind.CONSORTIUM, id.toString());
    }

    /** For which organisation somebody speaks; 403 for whoever speaks for none of the partnership. */
    public static Party of(Caller caller) {
        if (caller.is(Role.REGION)) {
            return REGION;
        }
        if (caller.is(Role.CONSORTIUM)) {
            return consortium(caller.consortiumId());
        }
        if (caller.is(Role.MUNICIPALITY)) {
            return new Party(PartyKind.MUNICIPALITY, caller.municipality().value());
        }
        throw PlatformProblem.FORBIDDEN.problem();
    }

    /** The party as one text, for keys. */
    public String key() {
        return organisationId == null ? kind.name() : kind + SEPARATOR + organisationId;
    }

    public static Party ofKey(String key) {
        int separator = key.indexOf(SEPARATOR);
        return separator < 0
                ? new Party(PartyKind.valueOf(key), null)
                : new Party(PartyKind.valueOf(key.substring(0, separator)), key.substring(separator + 1));
    }
}
