package nl.jeugdhulp.budget.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.SettlementRule;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the surplus or deficit of a year. */
@Schema(name = "Settlement", description = "Settlement of a year (afrekening)")
public record SettlementView(
        UUID budgetId,
        UUID consortiumId,
        int year,
        Money lumpSum,
        Money spent,

        @Schema(description = "What was left, 0.00 with a deficit (overschot)")
        Money surplus,

        @Schema(description = "What the consortium bears itself, 0.00 with a surplus (eigen risico)")
        Money ownRisk,

        SettlementRule rule,

        @Schema(description = "What each municipality gets back; a municipality sees its own (terug te betalen)")
        List<Part> givenBack,

        Instant settledAt) {

    /** What a municipality gets back. */
    @Schema(name = "SettlementPart", description = "What a municipality gets back (terug te betalen)")
    public record Part(MunicipalityCode municipality, Money amount) {}
}
