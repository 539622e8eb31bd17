package nl.jeugdhulp.budget.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision with its effect on each municipality. */
@Schema(name = "Revision", description = "A revision of a budget (begrotingswijziging)")
public record RevisionView(
        UUID id,
        UUID budgetId,
        UUID consortiumId,

        @Schema(description = "Date from which it counts (ingangsdatum)")
        LocalDate effectiveOn,

        RevisionReason reason,

        @Schema(description = "What was added or taken off (wijziging)")
        Money change,

        @Schema(description = "The lump sum with it (lumpsum)")
        Money lumpSum,

        @Schema(description = "'region' or the code of the municipality that decided (besluit van)")
        String decidedBy,

        @Schema(description = "When it became known (vastgelegd)")
        Instant recordedAt,

        @Schema(description = "Effect per municipality; a municipality sees its own (gevolg per gemeente)")
        List<Effect> effects,

        UUID journalEntryId) {

    /** What it changes for one municipality. */
    @Schema(name = "RevisionEffect", description = "Effect on a municipality (gevolg)")
    public record Effect(MunicipalityCode municipality, Money change) {}
}
