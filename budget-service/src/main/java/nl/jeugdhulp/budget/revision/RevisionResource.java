package nl.jeugdhulp.budget.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Revisions of budgets, dated, with their effect on each municipality. */
@Path("/v1/budgets")
@Tag(name = "Revisions", description = "Changes of an adopted budget (begrotingswijzigingen)")
public class RevisionResource {
    private final RevisionService revisions;

    RevisionResource(RevisionService revisions) {
        this.revisions = revisions;
    }

    @POST
    @Path("/{id}/revisions")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(summary = "Revise a budget: indexation or policy (begrotingswijziging)")
    @APIResponse(
            responseCode = "201",
            description = "Revised (gewijzigd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionView.class)))
    public RestResponse<RevisionView> reviseBudget(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRevision request) {
        return created(revisions.revise(id, request, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/extra-budget-decisions")
    @RolesAllowed(Role.MUNICIPALITY)
    @Idempotent
    @Operation(summary = "Grant the consortium more at the own expense, as a safety valve (extra budget)")
    @APIResponse(
            responseCode = "201",
            description = "Granted (toegekend)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionView.class)))
    public RestResponse<RevisionView> grantExtraBudget(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ExtraBudget request) {
        return created(revisions.grant(id, request, IfMatch.optional(ifMatch)));
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Revisions of a budget in the order in which they became known (begrotingswijzigingen)")
    public List<RevisionView> listRevisions(@PathParam("id") UUID id) {
        return revisions.list(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "A budget as it was on a day, by what was known on another (stand op datum)")
    public BudgetAsOf getBudgetAsOf(
            @PathParam("id") UUID id,
            @QueryParam("asOn") @Parameter(description = "The day it was so; today when absent (stand op)")
                    LocalDate asOn,
            @QueryParam("knownOn")
                    @Parameter(description = "What was known that evening; today when absent (bekend op)")
                    LocalDate knownOn) {
        return revisions.asOf(id, asOn, knownOn);
    }

    private static RestResponse<RevisionView> created(RevisionView view) {
        return Answers.created("/v1/budgets/" + view.budgetId() + "/revisions", 0, view);
    }
}
