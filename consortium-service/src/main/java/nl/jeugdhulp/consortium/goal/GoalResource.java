package nl.jeugdhulp.consortium.goal;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the region and the consortia want to change together, and how far they are. */
@Path("/v1/goals")
@Tag(name = "Goals", description = "Transformation goals and their indicators (transformatiedoelen)")
@RolesAllowed(Role.REGION)
class GoalResource {
    private final GoalService goals;
    private final Caller caller;

    GoalResource(GoalService goals, Caller caller) {
        this.goals = goals;
        this.caller = caller;
    }

    @Schema(description = "By what a goal's success is to be seen (succesindicator)")
    record AddIndicator(
            @NotBlank @Size(max = 200) @Schema(description = "What is measured (naam)")
            String name,

            @NotNull @Schema(description = "In what (eenheid)")
            IndicatorUnit unit) {}

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(summary = "All goals with their figures as they hold now (transformatiedoelen)")
    public Page<GoalView> listGoals(@BeanParam ChangedSince since, @Valid @BeanParam PageRequest page) {
        return goals.list(since.moment(), page, caller.is(Role.REGION));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(summary = "One goal with its figures as they hold now (transformatiedoel)")
    public RestResponse<GoalView> getGoal(@PathParam("id") UUID id) {
        return ok(goals.get(id, caller.is(Role.REGION)));
    }

    @POST
    @Idempotent
    @Operation(summary = "Set a goal (transformatiedoel stellen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalView.class)))
    public RestResponse<GoalView> addGoal(@NotNull @Valid GoalDescription described) {
        return created(goals.add(described));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describe a goal anew (transformatiedoel wijzigen)")
    public RestResponse<GoalView> putGoal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GoalDescription described) {
        return ok(goals.describe(id, described, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/indicators")
    @Idempotent
    @Operation(summary = "Say by what the goal's success is seen (succesindicator toevoegen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalView.class)))
    public RestResponse<GoalView> addIndicator(@PathParam("id") UUID id, @NotNull @Valid AddIndicator indicator) {
        return created(goals.addIndicator(id, indicator.name(), indicator.unit()));
    }

    @POST
    @Path("/{id}/indicators/{indicatorId}/figures")
    @Idempotent
    @Operation(
            summary = "Record a baseline, a target or a year's value, or correct one (waarde vastleggen of corrigeren)",
            description = "A second figure of the same kind and year is a correction and needs its reason; nothing is"
                    + " overwritten.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GoalView.class)))
    public RestResponse<GoalView> recordFigure(
            @PathParam("id") UUID id,
            @PathParam("indicatorId") UUID indicatorId,
            @NotNull @Valid RecordFigure recorded) {
        return created(goals.record(id, indicatorId, recorded, caller.id()));
    }

    @GET
    @Path("/{id}/indicators/{indicatorId}/figures")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(summary = "Every figure ever recorded, corrected ones with the reason (geschiedenis van waarden)")
    public List<FigureView> listFigures(@PathParam("id") UUID id, @PathParam("indicatorId") UUID indicatorId) {
        return goals.history(id, indicatorId, caller.is(Role.REGION));
    }

    private static RestResponse<GoalView> ok(GoalService.Answer answer) {
        return Answers.ok(answer.version(), answer.view());
    }

    private static RestResponse<GoalView> created(GoalService.Answer answer) {
        return Answers.created("/v1/goals/" + answer.view().id(), answer.version(), answer.view());
    }
}
