package nl.jeugdhulp.consortium.norm;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Waits that outlast the norm, counted by consortium, category and span (overschrijdingen)")
record BreachCountsView(
        Instant asOf,

        @Schema(description = "Version of the definitions (definitieversie)")
        String definitionVersion,

        List<BreachCountView> items) {}
