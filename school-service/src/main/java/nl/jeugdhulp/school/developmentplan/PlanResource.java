package nl.jeugdhulp.school.developmentplan;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the region wants to reach for its schools, and how far it is. */
@Path("/v1/development-plans")
@Tag(name = "Development plans", description = "Goals in four pillars with measured progress (ontwikkelplannen)")
class PlanResource {
    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Written (opgesteld)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanApi.View.class)))
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Write a development plan (ontwikkelplan opstellen)")
    public RestResponse<PlanApi.View> createDevelopmentPlan(@NotNull @Valid PlanApi.Draft draft) {
        PlanApi.View view = plans.draft(draft);
        return Answers.created("/v1/development-plans/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL, Role.ANALYST})
    @Operation(
            summary = "Development plans with their progress (ontwikkelplannen)",
            description = "Drafts are for the region alone.")
    public Page<PlanApi.View> listDevelopmentPlans(
            @QueryParam("status") @Parameter(description = "Only with this status (status)") PlanStatus status,
            @QueryParam("changedSince")
                    @Parameter(description = "Only changed at or after this moment (gewijzigd sinds)")
                    OffsetDateTime changedSince,
            @Valid @BeanParam PageRequest page) {
        return plans.list(status, changedSince, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL, Role.ANALYST})
    @Operation(summary = "A development plan with its progress, measured now (ontwikkelplan)")
    public RestResponse<PlanApi.View> getDevelopmentPlan(@PathParam("id") UUID id) {
        return answer(plans.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Replace a draft (concept wijzigen)", description = "An adopted plan keeps its goals.")
    public RestResponse<PlanApi.View> putDevelopmentPlan(
            @PathParam("id") UUID id, @NotNull @Valid PlanApi.Draft draft, @HeaderParam("If-Match") String ifMatch) {
        return answer(plans.redraft(id, draft, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/adoption")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Adopt a development plan (vaststellen)",
            description = "Each pillar has a goal; what the suite measures gets its baseline now.")
    public RestResponse<PlanApi.View> adoptDevelopmentPlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(plans.adopt(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/measurements")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Record what people measured of a goal (meting vastleggen)")
    public RestResponse<PlanApi.View> recordGoalMeasurement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanApi.MeasurementRecord measured) {
        return answer(plans.measure(id, measured, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Close a development plan (afsluiten)")
    public RestResponse<PlanApi.View> closeDevelopmentPlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(plans.close(id, IfMatch.optional(ifMatch)));
    }

    private static RestResponse<PlanApi.View> answer(PlanApi.View view) {
        return Answers.ok(view.version(), view);
    }
}
