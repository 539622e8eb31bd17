package nl.jeugdhulp.school.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was settled in a year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExceptionSettlements", description = "Settled exceptions per municipality (verrekeningen)")
record SettlementTotalsView(
        @Schema(description = "Moment of counting (peilmoment)")
        Instant asOf,

        @Schema(description = "Version of the definitions by which was counted (definitieversie)")
        String definitionVersion,

        int year,
        List<Line> items,

        @Schema(description = "All municipalities together, absent for a municipality (totaal)")
        Total total) {
    static final String DEFINITION_VERSION = "1.0";

    /** One municipality of residence. */
    @Schema(name = "ExceptionSettlementLine", description = "Settled with one municipality (verrekend per gemeente)")
    record Line(
            MunicipalityCode municipality,

            @JsonInclude @Schema(description = "Settled exceptions; null when suppressed (aantal)")
            Integer exceptions,

            @JsonInclude @Schema(description = "Amount; null when suppressed (bedrag)")
            Money amount,

            @Schema(description = "Whether it is hidden to protect people (onderdrukt)")
            boolean suppressed) {}

    /** All together. */
    @Schema(name = "ExceptionSettlementTotal", description = "Settled with all municipalities (totaal verrekend)")
    record Total(
            @JsonInclude @Schema(description = "Settled exceptions; null when suppressed (aantal)")
            Integer exceptions,

            @JsonInclude @Schema(description = "Amount; null when suppressed (bedrag)")
            Money amount,

            @Schema(description = "Whether it is hidden to protect people (onderdrukt)")
            boolean suppressed) {}
}
