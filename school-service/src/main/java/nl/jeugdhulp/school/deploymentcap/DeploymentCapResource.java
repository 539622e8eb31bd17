package nl.jeugdhulp.school.deploymentcap;

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
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How many dayparts of collective deployment a school can get. */
@Path("/v1")
@Tag(name = "Collective deployments")
class DeploymentCapResource {
    private final DeploymentCaps caps;

    DeploymentCapResource(DeploymentCaps caps) {
        this.caps = caps;
    }

    @GET
    @Path("/deployment-caps/{schoolYear}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "The cap in a school year, in steps by pupils (maximum aan dagdelen)")
    public RestResponse<CapApi.CapView> getDeploymentCap(@PathParam("schoolYear") SchoolYear schoolYear) {
        CapApi.CapView view = caps.get(schoolYear);
        return Answers.ok(view.version(), view);
    }

    @PUT
    @Path("/deployment-caps/{schoolYear}")
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Set the cap of a school year (maximum vaststellen)",
            description = "A year without steps of its own needs no If-Match. What is agreed already stays.")
    public RestResponse<CapApi.CapView> putDeploymentCap(
            @PathParam("schoolYear") SchoolYear schoolYear,
            @NotNull @Valid CapApi.Steps steps,
            @HeaderParam("If-Match") String ifMatch) {
        CapApi.CapView view = caps.put(schoolYear, steps, ifMatch);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/deployment-cap-overrides")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Set (vastgelegd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CapApi.OverrideView.class)))
    @RolesAllowed({Role.REGION, Role.CONSORTIUM})
    @Operation(
            summary = "Set another cap for one school, with reason and end date (afwijken van het maximum)",
            description = "By the region or the school's own consortium; the one made last holds.")
    public RestResponse<CapApi.OverrideView> overrideDeploymentCap(@NotNull @Valid CapApi.NewOverride wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, caps.override(wanted));
    }

    @GET
    @Path("/deployment-cap-overrides")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "Caps that were set for single schools (afwijkende maxima)")
    public Page<CapApi.OverrideView> listDeploymentCapOverrides(
            @QueryParam("schoolId") @Parameter(description = "Only of this school (school)") SchoolId schoolId,
            @Valid @BeanParam PageRequest page) {
        return caps.overrides(schoolId, page);
    }
}
