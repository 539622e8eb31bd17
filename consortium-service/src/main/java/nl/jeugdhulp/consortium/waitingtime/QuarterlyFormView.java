package nl.jeugdhulp.consortium.waitingtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Quarterly report of waiting times by Regeling Jeugdwet art. 8g (kwartaalopgave wachttijden)")
record QuarterlyFormView(
        UUID consortiumId,

        @Schema(description = "Calendar quarter (kwartaal)", examples = "2026-Q1")
        String quarter,

        @Schema(description = "Day on which the figures were so (peildatum)")
        LocalDate referenceDate,

        String definitionVersion,
        List<Line> lines) {

    @Schema(description = "One form of youth help (vorm van jeugdhulp)")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"formOfHelp", "estimatedWaitWeeks", "waiting", "suppressed"})
    record Line(
            @Schema(description = "iJw product category (productcategorie)", examples = "45")
            String formOfHelp,

            @Schema(
                    description = "Estimated wait in weeks: what a newcomer may expect, else what was realised this"
                            + " quarter; null when not known (geschatte wachttijd)",
                    nullable = true)
            Integer estimatedWaitWeeks,

            @Schema(description = "Number waiting; null when 1 to 4 (aantal wachtenden)", nullable = true)
            Long waiting,

            @Schema(description = "Whether a number was left out (onderdrukt)")
            boolean suppressed) {}
}
