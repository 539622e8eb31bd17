package nl.jeugdhulp.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.AgbCode;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls, by its token: its roles and the organisation it speaks for. An accessor of an organisation refuses with 403
 * when the token does not name one, so that a missing claim never widens what a caller sees.
 */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The client or user that calls, stable across its tokens; "anonymous" without a token. */
    public String id() {
        return claim("azp").or(() -> claim("sub")).orElse("anonymous");
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public UUID consortiumId() {
        return required("consortium_id", UUID::fromString);
    }

    public SchoolId schoolId() {
        return required("school_id", SchoolId::new);
    }

    public MunicipalityCode municipality() {
        return required("municipality_code", MunicipalityCode::new);
    }

    /** By code list COD327; only referrers have one. */
    public String referrerType() {
        return required("referrer_type", Function.identity());
    }

    public Optional<String> cjgCoachId() {
        return claim("cjg_coach_id");
    }

    public Optional<AgbCode> referrerAgb() {
        return claim("referrer_agb").map(AgbCode::new);
    }

    private <T> T required(String claim, Function<String, T> parse) {
        try {
            return claim(claim).map(parse).orElseThrow(PlatformProblem.FORBIDDEN::problem);
        } catch (IllegalArgumentException malformed) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim(name).map(String::valueOf)
                : Optional.empty();
    }
}
