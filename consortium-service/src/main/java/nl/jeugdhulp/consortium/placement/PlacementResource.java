package nl.jeugdhulp.consortium.placement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who holds a place, who waits for one. */
@Path("/v1/placements")
@Tag(name = "Placements", description = "Who holds a place, who waits for one (plaatsingen)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class PlacementResource {
    private final PlacementLists placements;
    private final Caller caller;

    PlacementResource(PlacementLists placements, Caller caller) {
        this.placements = placements;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Placements, by referral (plaatsingen)")
    public Page<PlacementView> listPlacements(
            @QueryParam("state") @Parameter(description = "Only in this state (status)") PlacementState state,
            @QueryParam("helpCategory") @Parameter(description = "Only this category (hulpcategorie)")
                    HelpCategory category,
            @Valid @BeanParam PageRequest page) {
        return placements.list(
                PlacementScope.of(caller), Optional.ofNullable(state), Optional.ofNullable(category), page);
    }

    @GET
    @Path("/{referralId}")
    @Operation(summary = "The placement of one referral (plaatsing)")
    public RestResponse<PlacementView> getPlacement(@PathParam("referralId") UUID referralId) {
        var found = placements.get(PlacementScope.of(caller), referralId);
        return Answers.ok(found.version(), found.view());
    }
}
