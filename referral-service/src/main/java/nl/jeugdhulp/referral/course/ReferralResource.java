package nl.jeugdhulp.referral.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A referral after it was made: declined on a ground by the consortium, withdrawn by who made it. */
@Path("/v1/referrals")
@Tag(name = "Referrals", description = "Referrals to a consortium (verwijzingen)")
class ReferralResource {
    private final ReferralService referrals;
    private final ReferralScope scope;
    private final Caller caller;

    ReferralResource(ReferralService referrals, ReferralScope scope, Caller caller) {
        this.referrals = referrals;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY})
    @Operation(summary = "One referral (verwijzing)")
    public RestResponse<ReferralView> getReferral(@PathParam("id") UUID id) {
        ReferralView view = referrals.get(id, scope.condition());
        return Answers.ok(view.version(), view);
    }

    @GET
    @Path("/{id}/actions")
    @RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY})
    @Operation(summary = "What the caller may do with it now (mogelijke handelingen)")
    public ReferralApi.ReferralActions getReferralActions(@PathParam("id") UUID id) {
        return referrals.actions(id, scope.condition(), caller::is);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.REFERRER)
    @Operation(summary = "Take the referral back before care begins (intrekken)")
    public RestResponse<ReferralView> withdrawReferral(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.Because why) {
        ReferralView view =
                referrals.withdraw(id, scope.condition(), why.reason(), IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/reopening")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Taken up again (heropend)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferralView.class)))
    @RolesAllowed(Role.REFERRER)
    @Operation(
            summary = "Take a withdrawn referral up again (heropenen)",
            description = "The withdrawn one stays; a new one follows it and keeps its waiting date.")
    public RestResponse<ReferralView> reopenReferral(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.Because why) {
        ReferralView view =
                referrals.reopen(id, scope.condition(), why.reason(), IfMatch.optional(ifMatch), caller.id());
        return Answers.created("/v1/referrals/" + view.id(), view.version(), view);
    }

    @POST
    @Path("/{id}/correction")
    @Idempotent
    @RolesAllowed(Role.REFERRER)
    @Operation(
            summary = "Mark as entered in error (abusievelijk ingevoerd)",
            description = "Nothing is erased; a place or wait is given back.")
    public RestResponse<ReferralView> markReferralEnteredInError(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.Because why) {
        ReferralView view =
                referrals.enteredInError(id, scope.condition(), why.reason(), IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/consent-withdrawal")
    @Idempotent
    @RolesAllowed(Role.REFERRER)
    @Operation(
            summary = "Take consent back (toestemming intrekken)",
            description = "Ends the referral before care; every reader sees it and every service is told.")
    public RestResponse<ReferralView> withdrawConsent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.Because why) {
        ReferralView view =
                referrals.withdrawConsent(id, scope.condition(), why.reason(), IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Decline on a listed ground (afwijzen)",
            description = "A consortium has a duty to accept (acceptatieplicht); only the listed grounds count.")
    public RestResponse<ReferralView> declineReferral(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.DeclineReferral why) {
        ReferralView view = referrals.decline(id, scope.condition(), why, IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }

    @PUT
    @Path("/{id}/responsible-municipality")
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "Name another responsible municipality, with a reason (woonplaatsbeginsel)")
    public RestResponse<ReferralView> overrideMunicipality(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReferralApi.OverrideMunicipality why) {
        ReferralView view =
                referrals.overrideMunicipality(id, scope.condition(), why, IfMatch.required(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }
}
