package nl.jeugdhulp.referral.choice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The choice of the family, supported with facts and never made by the software. */
@Path("/v1/consortium-choices")
@Tag(name = "Choice", description = "Choice of consortium (keuze van consortium)")
class ConsortiumChoiceResource {
    private final Choices choices;
    private final Caller caller;

    ConsortiumChoiceResource(Choices choices, Caller caller) {
        this.choices = choices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.REFERRER)
    @Operation(
            summary = "The consortia side by side for a need and a place (consortia vergelijken)",
            description = "In a neutral order that rotates by day. What was shown is kept under choiceId.")
    public ConsortiumChoicesView compareConsortia(
            @NotNull @QueryParam("helpCategory") HelpCategory helpCategory,
            @NotNull @QueryParam("municipalityCode") MunicipalityCode municipalityCode,
            @QueryParam("schoolId") SchoolId schoolId) {
        return choices.show(helpCategory, municipalityCode, schoolId, caller.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.REFERRER)
    @Operation(summary = "What was shown when a family compared, unchanged (getoonde keuze)")
    public ConsortiumChoicesView getConsortiumChoice(@PathParam("id") UUID id) {
        return choices.shown(id, caller.id());
    }
}
