package nl.jeugdhulp.budget.outcome;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcomes beside money as they are known now. */
@Schema(name = "OutcomeReport", description = "Outcomes beside money per consortium and year (uitkomsten naast geld)")
public record OutcomeReport(
        List<OutcomeView> items,
        Instant asOf,

        @Schema(description = "Version of what is counted (definitieversie)")
        String definitionVersion) {}
