package nl.jeugdhulp.consortium.placementlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who holds a place, who waits for one. */
@Path("/v1/placements")
@Tag(name = "Placements", description = "Who holds a place, who waits for one (plaatsingen)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class PlacementResource {
    private final PlacementLists placements;
    private final Caller caller;
    private final ObjectMapper json;

    PlacementResource(PlacementLists placements, Caller caller, ObjectMapper json) {
        this.json = json;
        this.placements = placements;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Placements, by referral (plaatsingen)",
            extensions = @Extension(name = Rows.LIST_OF, value = "PlacementView"))
    public Page<PlacementView> listPlacements(
            @Valid @BeanParam PlacementFilter filter, @Valid @BeanParam PageRequest page) {
        return placements.list(PlacementScope.of(caller), filter, page);
    }

    @GET
    @Produces({Rows.NDJSON, Rows.CSV})
    @Operation(hidden = true)
    public Rows<PlacementView> streamPlacements(
            @Valid @BeanParam PlacementFilter filter, @Context HttpHeaders headers) {
        PlacementScope scope = PlacementScope.of(caller);
        return Rows.of(
                page -> placements.list(scope, filter, page), headers, json, PlacementRow.class, PlacementRow::of);
    }

    @GET
    @Path("/{referralId}")
    @Operation(summary = "The placement of one referral (plaatsing)")
    public RestResponse<PlacementView> getPlacement(@PathParam("referralId") UUID referralId) {
        var found = placements.get(PlacementScope.of(caller), referralId);
        return Answers.ok(found.version(), found.view());
    }
}
