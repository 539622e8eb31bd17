package nl.jeugdhulp.consortium.burden;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the suite itself asks of people. */
@Path("/v1/administrative-burden")
@Tag(name = "Partnership", description = "How far working together is (strategisch partnerschap)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
class BurdenResource {
    private final Burden burden;

    BurdenResource(Burden burden) {
        this.burden = burden;
    }

    @GET
    @Operation(
            summary =
                    "Calls and fields that a trajectory needs, and what was recorded in a year (administratieve last)")
    public BurdenView getAdministrativeBurden(
            @QueryParam("year")
                    @Min(2000) @Max(2100) @Parameter(description = "Calendar year, this one by default (jaar)")
                    Integer year) {
        return burden.view(year);
    }
}
