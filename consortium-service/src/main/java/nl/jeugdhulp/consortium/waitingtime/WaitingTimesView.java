package nl.jeugdhulp.consortium.waitingtime;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Waiting times, public and comparable (wachttijden)")
record WaitingTimesView(
        Instant asOf,

        @Schema(description = "Version of the definitions, such as what a wait is (definitieversie)")
        String definitionVersion,

        List<WaitingTimeView> items) {}
