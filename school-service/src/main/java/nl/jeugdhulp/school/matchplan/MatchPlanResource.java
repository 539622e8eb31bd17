package nl.jeugdhulp.school.matchplan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.matching.DraftMatchPlan;
import nl.jeugdhulp.school.matching.MatchedSchool;
import nl.jeugdhulp.school.matchplan.MatchPlanView.ProgressView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Match plans: each school in scope to exactly one consortium. The region makes them, the partners read them. */
@Path("/v1/match-plans")
@Tag(name = "Match plans", description = "One consortium per school (matchplannen)")
class MatchPlanResource {
    private final MatchPlanService plans;
    private final ProgressEvents events;
    private final Caller caller;

    MatchPlanResource(MatchPlanService plans, ProgressEvents events, Caller caller) {
        this.plans = plans;
        this.events = events;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Ordered (opgedragen)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MatchPlanView.class)))
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Have a match plan made (matchplan laten maken)",
            description = "The plan is solved in the background: poll it or follow its progress until it is PROPOSED.")
    public RestResponse<MatchPlanView> createMatchPlan(@NotNull @Valid DraftMatchPlan draft) {
        MatchPlanView view = plans.order(draft, caller.id());
        return Answers.created("/v1/match-plans/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY})
    @Operation(summary = "The match plans, oldest first (matchplannen)")
    public Page<MatchPlanView> listMatchPlans(
            @QueryParam("changedSince")
                    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
                    Instant changedSince,
            @Valid @BeanParam PageRequest page) {
        return plans.list(changedSince == null ? Instant.EPOCH : changedSince, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY})
    @Operation(summary = "A match plan with its score and bound (matchplan)")
    public RestResponse<MatchPlanView> getMatchPlan(@PathParam("id") UUID id) {
        MatchPlanView view = plans.get(id);
        return Answers.ok(view.version(), view);
    }

    @GET
    @Path("/{id}/schools")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.SCHOOL})
    @Operation(
            summary = "The schools of a plan, each with its consortium and why (gekoppelde scholen)",
            description = "A school finds only itself.")
    public Page<MatchedSchool> listMatchPlanSchools(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return plans.schools(id, caller.is(Role.SCHOOL) ? caller.schoolId().value() : null, page);
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed(Role.REGION)
    @Operation(summary = "How far the solving of a plan is (voortgang)")
    public ProgressView getMatchPlanProgress(@PathParam("id") UUID id) {
        return plans.progress(id);
    }

    @GET
    @Path("/{id}/progress-events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Follow the solving of a plan as server-sent events (voortgang volgen)",
            description = "Ends when the plan is no longer being solved.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with the progress as JSON (voortgang)",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ProgressView.class)))
    public Response followMatchPlanProgress(@PathParam("id") UUID id) {
        return Response.ok(events.of(id), MediaType.SERVER_SENT_EVENTS).build();
    }

    @GET
    @Path("/{id}/comparison")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY})
    @Operation(summary = "Compare two plans: who moves and what it gains (vergelijken)")
    public MatchPlanView.Comparison compareMatchPlans(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("with") @Parameter(description = "The other plan (het andere plan)") UUID with) {
        return plans.compare(id, with);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Stop solving a plan (afbreken)")
    public RestResponse<MatchPlanView> cancelMatchPlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        MatchPlanView view = plans.cancel(id, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/adjustments")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Move one school by hand, within the hard rules (aanpassen)")
    public RestResponse<MatchPlanView> adjustMatchPlan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatchPlanView.Adjustment adjustment) {
        MatchPlanView view = plans.adjust(id, adjustment, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/adoption")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Adopt a plan with its hand-over date (vaststellen)",
            description = "Every school is told to all services; help that runs goes on with whoever gives it.")
    public RestResponse<MatchPlanView> adoptMatchPlan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatchPlanView.Adoption adoption) {
        MatchPlanView view = plans.adopt(id, adoption.handOverDate(), IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }
}
