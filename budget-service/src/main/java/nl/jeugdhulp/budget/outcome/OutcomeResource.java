package nl.jeugdhulp.budget.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the money brought: control by outcomes instead of hours. */
@Path("/v1/outcomes")
@Tag(name = "Outcomes", description = "Outcomes beside money (uitkomsten naast geld)")
public class OutcomeResource {
    private final OutcomeService outcomes;
    private final ObjectMapper json;

    OutcomeResource(OutcomeService outcomes, ObjectMapper json) {
        this.outcomes = outcomes;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(
            summary = "Outcomes beside money per consortium and year, small numbers suppressed (uitkomsten)",
            description = "As JSON, or with the same rows and suppression as CSV or NDJSON by what is accepted.",
            extensions = @Extension(name = Rows.LIST_OF, value = "Outcome"))
    public OutcomeReport reportOutcomes(
            @QueryParam("consortiumId") @Parameter(description = "Only this one; all when absent (consortium)")
                    UUID consortiumId,
            @QueryParam("year") @Parameter(description = "Only this year; all when absent (jaar)") Integer year) {
        return outcomes.report(consortiumId, year);
    }

    @GET
    @Produces({Rows.CSV, Rows.NDJSON})
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(hidden = true)
    public Rows<OutcomeView> streamOutcomes(
            @QueryParam("consortiumId") UUID consortiumId,
            @QueryParam("year") Integer year,
            @Context HttpHeaders headers) {
        OutcomeReport report = outcomes.report(consortiumId, year);
        return Rows.of(
                all -> new Page<>(report.items(), null, null),
                headers,
                json,
                OutcomeRow.class,
                view -> List.of(OutcomeRow.of(view)));
    }
}
