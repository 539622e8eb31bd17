package nl.jeugdhulp.consortium.norm;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A wait that outlasts the norm (overschrijding van de norm)")
record BreachView(
        UUID referralId,
        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "Which of the two spans (klok)")
        WaitingClock clock,

        @Schema(description = "Last day within the norm (uiterlijk)")
        LocalDate dueOn) {}
