package nl.jeugdhulp.consortium.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the partnership found when it looked back. */
@Path("/v1/evaluations")
@Tag(name = "Evaluations", description = "Looking back on agreements, goals and contract years (evaluaties)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class EvaluationResource {
    private static final long NEVER_CHANGES = 0;

    private final EvaluationService evaluations;
    private final Caller caller;

    EvaluationResource(EvaluationService evaluations, Caller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Evaluations; those of an agreement for those who took part (evaluaties)",
            description = "The region reads all.")
    public Page<EvaluationView> listEvaluations(
            @QueryParam("subject") @Parameter(description = "Only about this (onderwerp)") Subject subject,
            @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return evaluations.list(Party.of(caller), Optional.ofNullable(subject), since.moment(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One evaluation (evaluatie)")
    public RestResponse<EvaluationView> getEvaluation(@PathParam("id") UUID id) {
        return Answers.ok(NEVER_CHANGES, evaluations.get(Party.of(caller), id));
    }

    @POST
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(
            summary = "Record an evaluation that was held (evaluatie vastleggen)",
            description = "That of an agreement marks the agreement as evaluated, and ends it when that was concluded.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationView.class)))
    public RestResponse<EvaluationView> recordEvaluation(@NotNull @Valid RecordEvaluation recorded) {
        EvaluationView view = evaluations.record(Party.of(caller), recorded, caller.id());
        return Answers.created("/v1/evaluations/" + view.id(), NEVER_CHANGES, view);
    }
}
