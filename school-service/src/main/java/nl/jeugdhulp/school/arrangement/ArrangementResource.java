package nl.jeugdhulp.school.arrangement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Special classes in regular schools. */
@Path("/v1/education-care-arrangements")
@Tag(
        name = "Education-care arrangements",
        description = "Special classes in regular schools (onderwijs-zorgarrangementen)")
class ArrangementResource {
    private final ArrangementService arrangements;

    ArrangementResource(ArrangementService arrangements) {
        this.arrangements = arrangements;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Proposed (voorgesteld)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArrangementApi.View.class)))
    @RolesAllowed({Role.CONSORTIUM, Role.REGION, Role.SCHOOL})
    @Operation(
            summary = "Propose a special class (arrangement voorstellen)",
            description = "A room, a group of 3 to 6 and the partners; who is in the class is not known here.")
    public RestResponse<ArrangementApi.View> proposeArrangement(@NotNull @Valid ArrangementApi.Proposal proposal) {
        ArrangementApi.View view = arrangements.propose(proposal);
        return Answers.created("/v1/education-care-arrangements/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "Special classes that the caller may see (arrangementen)")
    public Page<ArrangementApi.View> listArrangements(
            @BeanParam ArrangementFilter filter, @Valid @BeanParam PageRequest page) {
        return arrangements.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "One special class (arrangement)")
    public RestResponse<ArrangementApi.View> getArrangement(@PathParam("id") UUID id) {
        return answer(arrangements.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION, Role.SCHOOL})
    @Operation(summary = "Change room, group or partners while it is to come or runs (opzet wijzigen)")
    public RestResponse<ArrangementApi.View> putArrangement(
            @PathParam("id") UUID id,
            @NotNull @Valid ArrangementApi.Design design,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(arrangements.redesign(id, design, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/opening")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Agree the period and fund it out of the lump sum (openen)",
            description = "By the school's own consortium, which states the amounts.")
    public RestResponse<ArrangementApi.View> openArrangement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ArrangementApi.Opening opening) {
        return answer(arrangements.open(id, opening, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.CONSORTIUM, Role.REGION, Role.SCHOOL})
    @Operation(summary = "Give up a proposal that was not opened (intrekken)")
    public RestResponse<ArrangementApi.View> withdrawArrangement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ArrangementApi.Withdrawal withdrawal) {
        return answer(arrangements.withdraw(id, withdrawal, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(
            summary = "End a special class before its last day (beëindigen)",
            description = "With its last day it ends by itself.")
    public RestResponse<ArrangementApi.View> endArrangement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ArrangementApi.Ending ending) {
        return answer(arrangements.end(id, ending, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/evaluations")
    @Idempotent
    @RolesAllowed({Role.CONSORTIUM, Role.REGION, Role.SCHOOL})
    @Operation(
            summary = "Evaluate a special class (evalueren)",
            description = "While it runs, as often as wanted; once it has ended, finally and with its outcome.")
    public RestResponse<ArrangementApi.View> evaluateArrangement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ArrangementApi.EvaluationRecord evaluation) {
        return answer(arrangements.evaluate(id, evaluation, IfMatch.optional(ifMatch)));
    }

    private static RestResponse<ArrangementApi.View> answer(ArrangementApi.View view) {
        return Answers.ok(view.version(), view);
    }
}
