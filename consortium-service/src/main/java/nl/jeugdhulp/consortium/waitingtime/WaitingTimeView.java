package nl.jeugdhulp.consortium.waitingtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Waiting time of a consortium in a category and quarter, numbers of 1 to 4 people left out (wachttijd)")
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "consortiumId",
    "helpCategory",
    "quarter",
    "starts",
    "medianDays",
    "p90Days",
    "waitingGross",
    "waitingNet",
    "expectedDaysLow",
    "expectedDaysHigh",
    "suppressed"
})
record WaitingTimeView(
        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "Calendar quarter (kwartaal)", examples = "2026-Q1")
        String quarter,

        @Schema(description = "Youths whose care started in the quarter (gestart)", nullable = true)
        Long starts,

        @Schema(description = "Half of them waited no longer, from waiting date to start (mediaan)", nullable = true)
        Integer medianDays,

        @Schema(description = "Nine of ten of them waited no longer (P90)", nullable = true)
        Integer p90Days,

        @Schema(
                description = "On the list now, paused and bridged ones included; present quarter only (bruto)",
                nullable = true)
        Long waitingGross,

        @Schema(
                description = "Of those, whom a place can be offered and no other help bridges the wait (netto)",
                nullable = true)
        Long waitingNet,

        @Schema(description = "A newcomer waits between this, in four of five cases (verwacht)", nullable = true)
        Integer expectedDaysLow,

        @Schema(description = "And this", nullable = true) Integer expectedDaysHigh,

        @Schema(description = "Whether something was left out to keep people unrecognisable (onderdrukt)")
        boolean suppressed) {}
