package nl.jeugdhulp.consortium.partnership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the partnership is. */
@Path("/v1/partnership-steps")
@Tag(name = "Partnership", description = "How far working together is (strategisch partnerschap)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
class PartnershipStepResource {
    private final SixSteps steps;

    PartnershipStepResource(SixSteps steps) {
        this.steps = steps;
    }

    @GET
    @Operation(
            summary = "The six steps of working together, each done or not with its evidence (zes stappen)",
            description = "Derived from what the suite holds at this moment; nobody types it in.")
    public List<StepView> listPartnershipSteps() {
        return steps.all();
    }
}
