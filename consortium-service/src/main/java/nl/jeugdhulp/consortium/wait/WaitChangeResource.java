package nl.jeugdhulp.consortium.wait;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placementlist.PlacementView;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a consortium changes about the waits on its own lists. */
@Path("/v1/placements/{referralId}")
@Tag(name = "Placements", description = "Who holds a place, who waits for one (plaatsingen)")
@RolesAllowed(Role.CONSORTIUM)
class WaitChangeResource {
    private final WaitService waits;
    private final Caller caller;

    WaitChangeResource(WaitService waits, Caller caller) {
        this.waits = waits;
        this.caller = caller;
    }

    @Schema(description = "A new urgency and why (urgentiewijziging)")
    record UrgencyRequest(
            @NotNull @Schema(description = "How soon help must begin (urgentie)")
            Urgency urgency,

            @NotBlank @Size(max = 1000) @Schema(description = "Why; stays within the consortium (reden)")
            String reason) {}

    @Schema(description = "Other help during the wait (overbruggingshulp)")
    record BridgingRequest(
            @NotNull @Schema(description = "First and last day of the other help (periode)")
            Period period) {}

    @Schema(description = "The intake (intake)")
    record IntakeRequest(
            @NotNull @Schema(description = "Day of the intake (datum)")
            LocalDate date) {}

    @POST
    @Path("/pause")
    @Idempotent
    @Operation(summary = "The family asks to wait: no place is offered for now (wacht pauzeren)")
    public RestResponse<PlacementView> pauseWait(
            @PathParam("referralId") UUID referralId, @HeaderParam("If-Match") String ifMatch) {
        return ok(referralId, waits.pause(change(referralId, ifMatch)));
    }

    @POST
    @Path("/resumption")
    @Idempotent
    @Operation(summary = "A place can be offered again, with the waiting date as it was (wacht hervatten)")
    public RestResponse<PlacementView> resumeWait(
            @PathParam("referralId") UUID referralId, @HeaderParam("If-Match") String ifMatch) {
        return ok(referralId, waits.resume(change(referralId, ifMatch)));
    }

    @POST
    @Path("/urgency-change")
    @Idempotent
    @Operation(summary = "Change how soon help must begin, with the reason (urgentie wijzigen)")
    public RestResponse<PlacementView> changeUrgency(
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid UrgencyRequest request) {
        return ok(referralId, waits.changeUrgency(change(referralId, ifMatch), request.urgency(), request.reason()));
    }

    @POST
    @Path("/bridging-help")
    @Idempotent
    @Operation(summary = "Other help bridges the wait (overbruggingshulp vastleggen)")
    public RestResponse<PlacementView> bridgeWait(
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BridgingRequest request) {
        return ok(referralId, waits.bridge(change(referralId, ifMatch), request.period()));
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @Operation(summary = "The family says that help is still wanted (hulpvraag bevestigen)")
    public RestResponse<PlacementView> confirmWait(
            @PathParam("referralId") UUID referralId, @HeaderParam("If-Match") String ifMatch) {
        return ok(referralId, waits.confirm(change(referralId, ifMatch)));
    }

    @POST
    @Path("/intake")
    @Idempotent
    @Operation(summary = "The intake took place: the clock from referral to intake stops (intake vastleggen)")
    public RestResponse<PlacementView> recordIntake(
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IntakeRequest request) {
        return ok(referralId, waits.intake(change(referralId, ifMatch), request.date()));
    }

    private WaitService.Change change(UUID referralId, String ifMatch) {
        return new WaitService.Change(PlacementScope.of(caller), referralId, caller.id(), IfMatch.optional(ifMatch));
    }

    private RestResponse<PlacementView> ok(UUID referralId, PlacementView view) {
        return Answers.ok(waits.version(referralId), view);
    }
}
