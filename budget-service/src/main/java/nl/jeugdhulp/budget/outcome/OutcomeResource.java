package nl.jeugdhulp.budget.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the money brought: control by outcomes instead of hours. */
@Path("/v1/outcomes")
@Tag(name = "Outcomes", description = "Outcomes beside money (uitkomsten naast geld)")
public class OutcomeResource {
    private final OutcomeService outcomes;

    OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(summary = "Outcomes beside money per consortium and year, small numbers suppressed (uitkomsten)")
    public OutcomeReport reportOutcomes(
            @QueryParam("consortiumId") @Parameter(description = "Only this one; all when absent (consortium)")
                    UUID consortiumId,
            @QueryParam("year") @Parameter(description = "Only this year; all when absent (jaar)") Integer year) {
        return outcomes.report(consortiumId, year);
    }
}
