package nl.jeugdhulp.budget.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.ChainCheck;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger: read, verified and reconciled; booked on only by what happens to budgets and spendings. */
@Path("/v1/journal-entries")
@Tag(name = "Ledger", description = "Double entry, append-only, hash-chained (grootboek)")
public class JournalResource {
    private static final String HASH = "[0-9a-f]{64}";

    private final JournalService journal;
    private final LedgerReconciliation reconciliation;
    private final ObjectMapper json;

    JournalResource(JournalService journal, LedgerReconciliation reconciliation, ObjectMapper json) {
        this.journal = journal;
        this.reconciliation = reconciliation;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(
            summary = "Journal entries of a budget in the order in which they were booked (journaalposten)",
            description = "A page as JSON, or the whole list as NDJSON or CSV by what is accepted.",
            extensions = @Extension(name = Rows.LIST_OF, value = "JournalEntry"))
    public Page<JournalEntryView> listJournalEntries(
            @QueryParam("budgetId") @NotNull @Parameter(description = "Budget whose book it is (budget)") UUID budgetId,
            @QueryParam("changedSince")
                    @Parameter(description = "Only those recorded at this moment or later (vastgelegd sinds)")
                    Instant changedSince,
            @Valid @BeanParam PageRequest page) {
        JournalQuery query = new JournalQuery(budgetId, changedSince);
        journal.check(query);
        return journal.list(query, page);
    }

    @GET
    @Produces({Rows.NDJSON, Rows.CSV})
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(hidden = true)
    public Rows<JournalEntryView> streamJournalEntries(
            @QueryParam("budgetId") @NotNull UUID budgetId,
            @QueryParam("changedSince") Instant changedSince,
            @Context HttpHeaders headers) {
        JournalQuery query = new JournalQuery(budgetId, changedSince);
        journal.check(query);
        return Rows.of(page -> journal.list(query, page), headers, json, JournalRow.class, JournalRow::of);
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
    @Operation(
            summary = "Recompute the hash chain of a budget's book (controle op wijziging achteraf)",
            description = "With the number and hash of an entry from an earlier statement, also a chain that was"
                    + " rewritten as a whole is found out.")
    public Verification verifyJournal(
            @QueryParam("budgetId") @NotNull @Parameter(description = "Budget whose book it is (budget)") UUID budgetId,
            @QueryParam("knownNumber")
                    @Min(1) @Parameter(description = "Number of the entry whose hash is known (volgnummer)")
                    Long knownNumber,
            @QueryParam("knownHash")
                    @Pattern(regexp = HASH) @Parameter(description = "The hash that this entry bore then (bekende hash)")
                    String knownHash) {
        ChainCheck.Known known = knownNumber == null || knownHash == null
                ? null
                : new ChainCheck.Known(knownNumber, HexFormat.of().parseHex(knownHash));
        return journal.verify(budgetId, known);
    }

    @GET
    @Path("/reconciliation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Check the whole ledger, and the registers beside it (aansluiting)")
    public Reconciliation reconcileJournal() {
        return reconciliation.check();
    }
}
