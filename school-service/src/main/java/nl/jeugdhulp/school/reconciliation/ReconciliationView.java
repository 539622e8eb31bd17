package nl.jeugdhulp.school.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what must hold after everything has come to rest does hold, with the counts to compare with other services. */
@Schema(name = "Reconciliation", description = "Check of the rules at rest (aansluiting)")
record ReconciliationView(
        Instant asOf,
        List<RuleView> rules,

        @Schema(description = "Trajectories of which help was counted (trajecten)")
        long trajectories,

        @Schema(description = "Help components counted, each once (hulponderdelen)")
        long components,

        @Schema(description = "Components at a school of the register")
        long componentsAtSchools,

        @Schema(description = "Components that name no school")
        long componentsWithoutSchool,

        @Schema(description = "Components that name a school that is not in the register")
        long componentsAtUnknownSchools,

        @Schema(description = "Trajectories that ended") long trajectoriesEnded,

        @Schema(description = "Schools with a consortium by an adopted plan")
        long schoolsMatched) {
    /** A rule and how often it is broken. */
    @Schema(name = "ReconciliationRule", description = "Rule at rest (regel)")
    record RuleView(String rule, String description, boolean holds, long violations) {
        static RuleView of(String rule, String description, long violations) {
            return new RuleView(rule, description, violations == 0, violations);
        }
    }
}
