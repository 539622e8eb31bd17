package nl.jeugdhulp.budget.signal;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.budget.values.Filters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which signals are asked for. */
public class SignalQuery {
    @QueryParam("budgetId")
    @Parameter(description = "Only of this budget (budget)")
    UUID budgetId;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind (soort)")
    SignalKind kind;

    @QueryParam("changedSince")
    @Parameter(description = "Only those told at this moment or later (gemeld sinds)")
    Instant changedSince;

    /** @param own the one consortium that the caller is bound to, or null */
    Filters filters(UUID own) {
        return new Filters()
                .and("consortiumId = :own", "own", own)
                .and("budgetId = :budgetId", "budgetId", budgetId)
                .and("kind = :kind", "kind", kind)
                .and("toldAt >= :changedSince", "changedSince", changedSince);
    }
}
