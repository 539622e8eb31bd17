package nl.jeugdhulp.referral.path;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far youths are sent from pillar to post, as aggregates without names. */
@Path("/v1/care-paths")
@Tag(name = "Care")
class CarePathResource {
    private final CarePaths paths;
    private final Caller caller;

    CarePathResource(CarePaths paths, Caller caller) {
        this.paths = paths;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(
            summary = "From pillar to post, by consortium (van het kastje naar de muur)",
            description = "A consortium sees its own averages. Fewer than five youths are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CarePathsView.class)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public CarePathsView getCarePaths(@NotNull @Min(2023) @Max(2100) @QueryParam("year") Integer year) {
        return paths.inYear(year, caller.is(Role.CONSORTIUM) ? Optional.of(caller.consortiumId()) : Optional.empty());
    }

    @GET
    @Produces(Rows.CSV)
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(hidden = true)
    public String getCarePathsAsCsv(@NotNull @Min(2023) @Max(2100) @QueryParam("year") Integer year) {
        return Rows.csv(CarePathsView.Line.class, getCarePaths(year).lines());
    }
}
