package nl.jeugdhulp.budget.instalment;

import java.time.LocalDate;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a municipality's contribution. */
@Schema(name = "Instalment", description = "A part of a contribution (termijn)")
public record InstalmentView(
        @Schema(description = "1, 2, 3… in the year (nummer)")
        int number,

        MunicipalityCode municipality,
        LocalDate dueOn,

        @Schema(description = "What was paid, or what is to be paid by the contribution as it stands (bedrag)")
        Money amount,

        @Schema(description = "When it was paid, absent before (betaald op)")
        LocalDate paidOn) {}
