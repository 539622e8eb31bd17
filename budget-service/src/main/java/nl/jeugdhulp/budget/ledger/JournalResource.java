package nl.jeugdhulp.budget.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger: read, verified and reconciled; booked on only by what happens to budgets and spendings. */
@Path("/v1/journal-entries")
@Tag(name = "Ledger", description = "Double entry, append-only, hash-chained (grootboek)")
public class JournalResource {
    private final JournalService journal;

    JournalResource(JournalService journal) {
        this.journal = journal;
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "Journal entries of a budget in the order in which they were booked (journaalposten)")
    public Page<JournalEntryView> listJournalEntries(
            @QueryParam("budgetId") @NotNull @Parameter(description = "Budget whose book it is (budget)") UUID budgetId,
            @Valid @BeanParam PageRequest page) {
        return journal.list(budgetId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "One journal entry (journaalpost)")
    public RestResponse<JournalEntryView> getJournalEntry(@PathParam("id") UUID id) {
        return Answers.ok(0, journal.get(id));
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION, Role.OPERATOR})
    @Operation(summary = "Recompute the hash chain of a budget's book (controle op wijziging achteraf)")
    public Verification verifyJournal(
            @QueryParam("budgetId") @NotNull @Parameter(description = "Budget whose book it is (budget)")
                    UUID budgetId) {
        return journal.verify(budgetId);
    }

    @GET
    @Path("/reconciliation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Check that debits are credits, per entry and in total, and balances right (aansluiting)")
    public Reconciliation reconcileJournal() {
        return journal.reconcile();
    }
}
