package nl.jeugdhulp.consortium.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Working together on waiting lists, one youth at a time. */
@Path("/v1/transfer-proposals")
@Tag(name = "Transfers", description = "Working together on waiting lists (samenwerken op wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.REGION})
class TransferResource {
    private final TransferService transfers;
    private final Caller caller;

    TransferResource(TransferService transfers, Caller caller) {
        this.transfers = transfers;
        this.caller = caller;
    }

    @Schema(description = "Whom to move and where to (overplaatsingsvoorstel)")
    record ProposeTransfer(
            @NotNull @Schema(description = "The referral of the youth (verwijzing)")
            UUID referralId,

            @NotNull @Schema(description = "The consortium that has room (ontvangend consortium)")
            UUID toConsortiumId) {}

    @Schema(description = "What the family said (toestemming)")
    record FamilyConsent(
            @NotNull @Schema(description = "True for yes; no ends the proposal (toestemming)")
            Boolean given) {}

    @POST
    @Idempotent
    @Operation(summary = "Propose to move a waiting youth to a consortium with room (overplaatsing voorstellen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalView.class)))
    public RestResponse<ProposalView> proposeTransfer(@NotNull @Valid ProposeTransfer request) {
        TransferService.Answer answer = transfers.propose(
                PlacementScope.of(caller), request.referralId(), request.toConsortiumId(), Origin.of(caller.id()));
        return Answers.created("/v1/transfer-proposals/" + answer.view().id(), answer.version(), answer.view());
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Transfer proposals that concern the caller, oldest first (overplaatsingsvoorstellen)")
    public Page<ProposalView> listTransferProposals(
            @BeanParam ProposalFilter filter, @Valid @BeanParam PageRequest page) {
        return transfers.list(PlacementScope.of(caller), filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "One transfer proposal (overplaatsingsvoorstel)")
    public RestResponse<ProposalView> getTransferProposal(@PathParam("id") UUID id) {
        return ok(transfers.get(PlacementScope.of(caller), id));
    }

    @POST
    @Path("/{id}/family-consent")
    @Idempotent
    @Operation(summary = "Record what the family said, where the youth waits (toestemming vastleggen)")
    public RestResponse<ProposalView> recordFamilyConsent(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid FamilyConsent consent) {
        return ok(transfers.familySays(PlacementScope.of(caller), id, consent.given(), IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(
            summary = "Agree as one of the two consortia (overplaatsing aanvaarden)",
            description =
                    "Once the family and both consortia agreed the youth moves, with its waiting date and history.")
    public RestResponse<ProposalView> acceptTransfer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(transfers.accept(PlacementScope.of(caller), id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Refuse as one of the two consortia: everything stays as it was (overplaatsing weigeren)")
    public RestResponse<ProposalView> refuseTransfer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(transfers.refuse(PlacementScope.of(caller), id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Take the proposal back, where the youth waits (voorstel intrekken)")
    public RestResponse<ProposalView> withdrawTransfer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(transfers.withdraw(PlacementScope.of(caller), id, IfMatch.optional(ifMatch)));
    }

    private static RestResponse<ProposalView> ok(TransferService.Answer answer) {
        return Answers.ok(answer.version(), answer.view());
    }
}
