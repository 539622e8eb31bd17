package nl.jeugdhulp.budget.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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

/** Earmarked money: realised by a spending that names it, released, or expired. */
@Path("/v1/commitments")
@Tag(name = "Commitments", description = "Earmarked money (verplichtingen)")
public class CommitmentResource {
    private final CommitmentService commitments;

    CommitmentResource(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @POST
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Earmark money of the own lump sum (verplichting aangaan)")
    @APIResponse(
            responseCode = "201",
            description = "Earmarked (vastgelegd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommitmentView.class)))
    public RestResponse<CommitmentView> earmarkMoney(@NotNull @Valid NewCommitment request) {
        CommitmentView view = commitments.earmark(request);
        return Answers.created("/v1/commitments/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "Commitments that the caller may see (verplichtingen)")
    public Page<CommitmentView> listCommitments(
            @QueryParam("budgetId") @Parameter(description = "Only of this budget (budget)") UUID budgetId,
            @QueryParam("status") @Parameter(description = "Only with this status (status)") CommitmentStatus status,
            @QueryParam("source") @Parameter(description = "Only what follows from this agreement (herkomst)")
                    UUID source,
            @QueryParam("changedSince")
                    @Parameter(description = "Only those changed at this moment or later (gewijzigd sinds)")
                    Instant changedSince,
            @Valid @BeanParam PageRequest page) {
        return commitments.list(budgetId, status, source, changedSince, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "One commitment (verplichting)")
    public RestResponse<CommitmentView> getCommitment(@PathParam("id") UUID id) {
        CommitmentView view = commitments.get(id);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Let go of what is still earmarked (vrijval)")
    public RestResponse<CommitmentView> releaseCommitment(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        CommitmentView view = commitments.release(id, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }
}
