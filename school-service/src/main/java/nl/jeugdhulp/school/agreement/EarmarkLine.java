package nl.jeugdhulp.school.agreement;

import jakarta.validation.constraints.NotNull;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agreement takes from the consortium's lump sum of one calendar year, as the consortium states it. */
@Schema(name = "Earmark", description = "Amount out of one year's lump sum (oormerk): never a tariff")
public record EarmarkLine(
        @NotNull @Schema(description = "Calendar year of the lump sum (kalenderjaar)", examples = "2026")
        Integer year,

        @NotNull @Schema(description = "Above zero (bedrag)")
        Money amount)
        implements NamesNoPupil, BearsNoTariff {}
