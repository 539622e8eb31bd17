package nl.jeugdhulp.budget.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as it was on a day, by what was known on another. */
@Schema(name = "BudgetAsOf", description = "A budget as it was on a day (stand op datum)")
public record BudgetAsOf(
        UUID budgetId,

        @Schema(description = "The day it was so (stand op)")
        LocalDate asOn,

        @Schema(description = "The day on whose evening this was known (bekend op)")
        LocalDate knownOn,

        Money lumpSum,
        Money spent,
        Money committed,
        Money available,
        List<Amount> contributions) {

    /** What a municipality was to pay. */
    @Schema(name = "ContributionAsOf", description = "Contribution on a day (bijdrage)")
    public record Amount(MunicipalityCode municipality, Money amount) {}
}
