package nl.jeugdhulp.referral.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrer;
import nl.jeugdhulp.values.AgbCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a referral begins. */
@Path("/v1/referrals")
@Tag(name = "Referrals")
class IntakeResource {
    private final IntakeService intake;
    private final Caller caller;

    IntakeResource(IntakeService intake, Caller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Referred (ingediend)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferralView.class)))
    @RolesAllowed({Role.REFERRER, Role.SCHOOL})
    @Operation(
            summary = "Refer a youth to the consortium that the family chose (verwijzing indienen)",
            description = "A school is refused with the route it can take.")
    public RestResponse<ReferralView> submitReferral(@NotNull @Valid SubmitReferral wanted) {
        if (caller.is(Role.SCHOOL)) {
            throw intake.schoolCannotRefer(caller.schoolId());
        }
        Referrer referrer = new Referrer(
                caller.id(),
                caller.referrerType(),
                caller.referrerAgb().map(AgbCode::value).orElse(null),
                wanted.referrerName());
        ReferralView view = intake.submit(wanted, referrer);
        return Answers.created("/v1/referrals/" + view.id(), view.version(), view);
    }
}
