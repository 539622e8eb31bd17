package nl.jeugdhulp.consortium.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state of the lump sum, to be read beside the capacity that is paid from it. */
@Path("/v1/consortia/{consortiumId}/budgets")
@Tag(name = "Capacity", description = "Places and how they are used (capaciteit)")
@RolesAllowed({Role.CONSORTIUM, Role.REGION})
class BudgetResource {
    private final KnownBudgets budgets;
    private final Caller caller;

    BudgetResource(KnownBudgets budgets, Caller caller) {
        this.budgets = budgets;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The lump sums as budget-service told them, this year's first (budget)")
    public List<BudgetView> listBudgets(@PathParam("consortiumId") UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return budgets.of(consortiumId);
    }
}
