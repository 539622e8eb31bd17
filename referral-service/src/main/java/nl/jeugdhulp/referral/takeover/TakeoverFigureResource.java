package nl.jeugdhulp.referral.takeover;

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

/** How care of the old contracts went over, as aggregates without names. */
@Path("/v1/takeover-figures")
@Tag(name = "Takeovers")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
class TakeoverFigureResource {
    private final TakeoverFigures figures;
    private final Caller caller;

    TakeoverFigureResource(TakeoverFigures figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Care handed over in a year and its gaps, by consortium (overnamecijfers)",
            description =
                    "A consortium sees its own, a municipality those of its inhabitants. Fewer than five youths are"
                            + " not shown. Takeovers are no part of any waiting time.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TakeoverFiguresView.class)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public TakeoverFiguresView getTakeoverFigures(@NotNull @Min(2023) @Max(2100) @QueryParam("year") Integer year) {
        return figures.inYear(
                year,
                caller.is(Role.MUNICIPALITY) ? Optional.of(caller.municipality()) : Optional.empty(),
                caller.is(Role.CONSORTIUM) ? Optional.of(caller.consortiumId()) : Optional.empty());
    }

    @GET
    @Produces(Rows.CSV)
    @Operation(hidden = true)
    public String getTakeoverFiguresAsCsv(@NotNull @Min(2023) @Max(2100) @QueryParam("year") Integer year) {
        return Rows.csv(TakeoverFiguresView.Line.class, getTakeoverFigures(year).lines());
    }
}
