package nl.jeugdhulp.school.deployment;

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

/** Practitioners of a consortium at a school, paid out of its lump sum. */
@Path("/v1/collective-deployments")
@Tag(name = "Collective deployments", description = "Practitioners at schools (collectieve inzet)")
class DeploymentResource {
    private final DeploymentService deployments;

    DeploymentResource(DeploymentService deployments) {
        this.deployments = deployments;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Agreed (afgesproken)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeploymentView.class)))
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Agree dayparts of practitioners with a school (collectieve inzet afspreken)",
            description = "By the school's own consortium, which states what it takes from its lump sum. Overlapping"
                    + " requests and those above the cap are refused; no pupil and no tariff has a place here.")
    public RestResponse<DeploymentView> agreeCollectiveDeployment(@NotNull @Valid NewDeployment wanted) {
        DeploymentView view = deployments.agree(wanted);
        return Answers.created("/v1/collective-deployments/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "Collective deployments that the caller may see (collectieve inzet)")
    public Page<DeploymentView> listCollectiveDeployments(
            @BeanParam DeploymentFilter filter, @Valid @BeanParam PageRequest page) {
        return deployments.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.SCHOOL})
    @Operation(summary = "One collective deployment (collectieve inzet)")
    public RestResponse<DeploymentView> getCollectiveDeployment(@PathParam("id") UUID id) {
        DeploymentView view = deployments.get(id);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(
            summary = "End a collective deployment before its last day (beëindigen)",
            description = "What was not used of its earmark is free again. With its last day it ends by itself.")
    public RestResponse<DeploymentView> endCollectiveDeployment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeploymentEnding ending) {
        DeploymentView view = deployments.end(id, ending, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }
}
