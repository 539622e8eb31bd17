package nl.jeugdhulp.consortium.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held on one referral, for the municipality that answers a family's request for access. */
@Path("/v1/placements/{referralId}/held-facts")
@Tag(name = "Placements", description = "Who holds a place, who waits for one (plaatsingen)")
@RolesAllowed(Role.MUNICIPALITY)
class HeldFactsResource {
    private final HeldFacts facts;
    private final Caller caller;

    HeldFactsResource(HeldFacts facts, Caller caller) {
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Everything held here on a referral (inzage)",
            description = "Part of the export that referral-service gives on a youth.")
    public HeldFactsView getHeldFacts(@PathParam("referralId") UUID referralId) {
        return facts.on(PlacementScope.of(caller), referralId);
    }
}
