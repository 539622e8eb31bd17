package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was changed about a wait, why and by whom (wijziging)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitChangeView(
        Instant at,

        @Schema(description = "What was changed, such as URGENCY_URGENT or PAUSED (soort)")
        String kind,

        @Schema(description = "Why; for the own consortium only (reden)")
        String reason,

        @Schema(description = "Client that changed it (door)")
        String changedBy) {}
