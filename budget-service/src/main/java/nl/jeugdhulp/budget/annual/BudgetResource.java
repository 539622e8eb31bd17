package nl.jeugdhulp.budget.annual;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Annual budgets: drawn up by the region, approved by each municipality, adopted when all seven agree. */
@Path("/v1/budgets")
@Tag(name = "Budgets", description = "The lump sum of each consortium and year (jaarbudgetten)")
public class BudgetResource {
    private final BudgetService budgets;

    BudgetResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @POST
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(summary = "Draw up the budget of a consortium for a year (budget opstellen)")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up (opgesteld)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BudgetView.class)))
    public RestResponse<BudgetView> createBudget(@NotNull @Valid NewBudget request) {
        BudgetView view = budgets.create(request);
        return Answers.created("/v1/budgets/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Budgets that the caller may see (budgetten)")
    public Page<BudgetView> listBudgets(
            @QueryParam("consortiumId") UUID consortiumId,
            @QueryParam("year") Integer year,
            @QueryParam("changedSince") Instant changedSince,
            @Valid @BeanParam PageRequest page) {
        return budgets.list(consortiumId, year, changedSince, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "A budget with what was spent and what is left (budget)")
    public RestResponse<BudgetView> getBudget(@PathParam("id") UUID id) {
        BudgetView view = budgets.get(id);
        return Answers.ok(view.version(), view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Draw a draft up anew; approvals given before are void (ontwerpbudget herzien)")
    public RestResponse<BudgetView> redrawBudget(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBudget request) {
        BudgetView view = budgets.redraw(id, request, IfMatch.required(ifMatch));
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed(Role.MUNICIPALITY)
    @Idempotent
    @Operation(summary = "Approve the own contribution; the last of the seven adopts the budget (akkoord gemeente)")
    public RestResponse<BudgetView> approveBudget(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        BudgetView view = budgets.approve(id, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }

    @PUT
    @Path("/{id}/ceiling")
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(summary = "Switch the own ceiling on or off: refuse spending above what is available (eigen plafond)")
    public RestResponse<BudgetView> switchCeiling(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Ceiling request) {
        BudgetView view = budgets.switchCeiling(id, request.enabled(), IfMatch.required(ifMatch));
        return Answers.ok(view.version(), view);
    }

    /** Whether the consortium refuses its own spending above what is available. */
    @Schema(name = "Ceiling", description = "The consortium's own ceiling (eigen plafond)")
    public record Ceiling(@NotNull Boolean enabled) {}
}
