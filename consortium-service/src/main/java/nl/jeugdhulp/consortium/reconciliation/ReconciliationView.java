package nl.jeugdhulp.consortium.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How often each rule that must hold is broken, 0 when all is well (controle)")
public record ReconciliationView(Instant asOf, List<Rule> rules) {
    @Schema(description = "A rule and the number of lists that break it (regel)")
    public record Rule(String rule, long violations) {}
}
