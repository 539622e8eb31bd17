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

/** The waiting lists, one for each consortium and category. */
@Path("/v1/waiting-list-entries")
@Tag(name = "Waiting lists", description = "Who waits, in which order, how long (wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class WaitingListResource {
    private final PlacementLists placements;
    private final Caller caller;

    WaitingListResource(PlacementLists placements, Caller caller) {
        this.placements = placements;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The waiting list by urgency, waiting date and referral (wachtlijst)")
    public Page<WaitingEntryView> listWaitingListEntries(
            @QueryParam("helpCategory") @Parameter(description = "Only this category (hulpcategorie)")
                    HelpCategory category,
            @Valid @BeanParam PageRequest page) {
        return placements.waiting(PlacementScope.of(caller), Optional.ofNullable(category), page);
    }

    @GET
    @Path("/{referralId}")
    @Operation(summary = "One wait with its position (wachtende)")
    public RestResponse<WaitingEntryView> getWaitingListEntry(@PathParam("referralId") UUID referralId) {
        var found = placements.entry(PlacementScope.of(caller), referralId);
        return Answers.ok(found.version(), found.view());
    }
}
