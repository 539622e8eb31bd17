package nl.jeugdhulp.consortium.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What another consortium could do for somebody who waits, and what the family says about it. */
@Path("/v1")
@Tag(name = "Transfers", description = "Working together on waiting lists (samenwerken op wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.REGION})
class TransferOptionResource {
    private final TransferOptions options;
    private final TransferService transfers;
    private final Caller caller;

    TransferOptionResource(TransferOptions options, TransferService transfers, Caller caller) {
        this.options = options;
        this.transfers = transfers;
        this.caller = caller;
    }

    @Schema(description = "What the family says about going to another consortium at all (bereidheid)")
    record RecordWish(
            @NotNull @Schema(description = "Whether it would; no ends every open proposal (bereid)")
            Boolean willing,

            @Min(0) @Max(300) @Schema(description = "How far it would travel; any distance when absent (afstand)")
            Integer maxKilometres) {}

    @GET
    @Path("/waiting-list-entries/{referralId}/transfer-options")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(
            summary = "Which consortia have room, and what the move would gain (mogelijke overplaatsingen)",
            description = "A place counts when it is left after everybody on that consortium's own list has one.")
    public TransferOptionsView listTransferOptions(@PathParam("referralId") UUID referralId) {
        return options.view(PlacementScope.of(caller), referralId);
    }

    @GET
    @Path("/waiting-list-entries/{referralId}/transfer-wish")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "What the family said about moving at all; 404 while it was not asked (bereidheid)")
    public RestResponse<TransferWishView> getTransferWish(@PathParam("referralId") UUID referralId) {
        TransferService.Wished answer = transfers.wish(PlacementScope.of(caller), referralId);
        return Answers.ok(answer.version(), answer.view());
    }

    @PUT
    @Path("/waiting-list-entries/{referralId}/transfer-wish")
    @Operation(
            summary = "Record whether the family would go to another consortium at all (bereidheid vastleggen)",
            description =
                    "If-Match is needed when it was recorded before. Consent to a certain consortium is asked with"
                            + " each proposal.")
    public RestResponse<TransferWishView> putTransferWish(
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordWish wish) {
        TransferService.Wished answer = transfers.wish(
                PlacementScope.of(caller), referralId, wish.willing(), wish.maxKilometres(), ifMatch, caller.id());
        return Answers.ok(answer.version(), answer.view());
    }
}
