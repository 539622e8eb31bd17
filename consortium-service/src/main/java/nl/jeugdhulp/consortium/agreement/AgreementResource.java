package nl.jeugdhulp.consortium.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the parties of the partnership agree with each other. */
@Path("/v1/agreements")
@Tag(name = "Agreements", description = "What the partnership agrees (samenwerkingsafspraken)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class AgreementResource {
    private final AgreementService agreements;
    private final Caller caller;

    AgreementResource(AgreementService agreements, Caller caller) {
        this.agreements = agreements;
        this.caller = caller;
    }

    @Schema(description = "Why an agreement ends before its term does (reden van beëindiging)")
    record EndAgreement(
            @NotBlank @Size(max = 1000) @Schema(description = "Why (reden)")
            String reason) {}

    @GET
    @Operation(summary = "Agreements to which the caller is a party; all for the region (samenwerkingsafspraken)")
    public Page<AgreementView> listAgreements(
            @QueryParam("state") @Parameter(description = "Only in this state (status)") AgreementState state,
            @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return agreements.list(Party.of(caller), Optional.ofNullable(state), since.moment(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One agreement (samenwerkingsafspraak)")
    public RestResponse<AgreementView> getAgreement(@PathParam("id") UUID id) {
        return ok(agreements.get(Party.of(caller), id));
    }

    @POST
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Idempotent
    @Operation(summary = "Draft an agreement (afspraak opstellen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgreementView.class)))
    public RestResponse<AgreementView> draftAgreement(@NotNull @Valid DraftAgreement draft) {
        return created(agreements.draft(Party.of(caller), draft));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "Change a draft; what was signed must be signed again (concept wijzigen)")
    public RestResponse<AgreementView> putAgreement(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DraftAgreement draft) {
        return ok(agreements.redraft(Party.of(caller), id, draft, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @Operation(
            summary = "Sign as a party (afspraak ondertekenen)",
            description = "Signed by all parties the agreement is in force from the first day of its term, and its"
                    + " rules are carried out from then on.")
    public RestResponse<AgreementView> signAgreement(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(agreements.sign(Party.of(caller), id, caller.id(), IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/revision")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Idempotent
    @Operation(
            summary = "Draft the next edition of an agreement in force (afspraak herzien)",
            description = "The present edition holds until all parties of the next have signed it and its term begins.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgreementView.class)))
    public RestResponse<AgreementView> reviseAgreement(@PathParam("id") UUID id, @NotNull @Valid DraftAgreement draft) {
        return created(agreements.revise(Party.of(caller), id, draft));
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Idempotent
    @Operation(summary = "End an agreement before its term does, or drop a draft (afspraak beëindigen)")
    public RestResponse<AgreementView> endAgreement(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid EndAgreement ending) {
        return ok(agreements.end(Party.of(caller), id, ending.reason(), IfMatch.optional(ifMatch)));
    }

    private static RestResponse<AgreementView> ok(AgreementService.Answer answer) {
        return Answers.ok(answer.version(), answer.view());
    }

    private static RestResponse<AgreementView> created(AgreementService.Answer answer) {
        return Answers.created("/v1/agreements/" + answer.view().id(), answer.version(), answer.view());
    }
}
