package nl.jeugdhulp.consortium.norm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many waits outlast the norm now (aantal overschrijdingen)")
@JsonInclude(JsonInclude.Include.ALWAYS)
record BreachCountView(
        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "Which of the two spans (klok)")
        WaitingClock clock,

        @Schema(description = "Youths whose wait outlasts it; null when 1 to 4 (aantal)", nullable = true)
        Long breaches,

        @Schema(description = "Whether the number was left out to keep people unrecognisable (onderdrukt)")
        boolean suppressed) {}
