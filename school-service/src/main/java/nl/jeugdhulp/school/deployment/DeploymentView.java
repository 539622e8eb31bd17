package nl.jeugdhulp.school.deployment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.EarmarkLine;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collective deployment as it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CollectiveDeployment", description = "Practitioners at a school (collectieve inzet)")
record DeploymentView(
        UUID id,
        SchoolId schoolId,
        UUID consortiumId,
        SchoolYear schoolYear,
        Period period,

        @Schema(description = "Dayparts agreed (dagdelen)") int dayparts,

        @Schema(description = "What it takes from the lump sum (oormerken)")
        List<EarmarkLine> earmarks,

        @Schema(description = "State (status)") DeploymentStatus status,

        @Schema(description = "Who agreed it (afgesproken door)")
        String agreedBy,

        Instant agreedAt,

        @Schema(description = "How it ended (wijze van beëindigen)")
        DeploymentEnd endedHow,

        @Schema(description = "Last day of it (laatste dag)")
        LocalDate endedOn,

        String endReason,

        @Schema(description = "Dayparts given before an early end (gegeven dagdelen)")
        Integer daypartsGiven,

        Instant changedAt,
        long version) {
    static DeploymentView of(CollectiveDeployment deployment) {
        return new DeploymentView(
                deployment.id(),
                new SchoolId(deployment.schoolId()),
                deployment.consortiumId(),
                deployment.schoolYear(),
                deployment.period(),
                deployment.dayparts(),
                Earmarks.shown(deployment.earmarks()),
                deployment.status(),
                deployment.agreedBy(),
                deployment.agreedAt(),
                deployment.endedHow(),
                deployment.endedOn(),
                deployment.endReason(),
                deployment.daypartsGiven(),
                deployment.changedAt(),
                deployment.version());
    }
}
