package nl.jeugdhulp.budget.spending;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which spendings are asked for. */
public class SpendingQuery {
    @QueryParam("budgetId")
    @Parameter(description = "Only of this budget (budget)")
    UUID budgetId;

    @QueryParam("category")
    @Parameter(description = "Only of this category (categorie)")
    SpendingCategory category;

    @QueryParam("lineNumber")
    @Parameter(description = "Only with this number of the consortium's own (regelnummer)")
    String lineNumber;

    @QueryParam("project")
    @Parameter(description = "Only of this project (project)")
    String project;

    @QueryParam("schoolId")
    @Parameter(description = "Only for this school (school)")
    SchoolId schoolId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those recorded or reversed at this moment or later (gewijzigd sinds)")
    Instant changedSince;

    /** @param own the one consortium that the caller is bound to, or null */
    Filters filters(UUID own) {
        return new Filters()
                .and("consortiumId = :own", "own", own)
                .and("budgetId = :budgetId", "budgetId", budgetId)
                .and("category = :category", "category", category)
                .and("lineNumber = :lineNumber", "lineNumber", lineNumber)
                .and("project = :project", "project", project)
                .and("schoolId = :schoolId", "schoolId", schoolId == null ? null : schoolId.value())
                .and("changedAt >= :changedSince", "changedSince", changedSince);
    }
}
