package nl.jeugdhulp.consortium.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was found and decided when the partnership looked back (evaluatie)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        UUID id,

        @Schema(description = "What was looked back on (onderwerp)")
        Subject subject,

        @Schema(description = "The agreement (samenwerkingsafspraak)")
        UUID agreementId,

        @Schema(description = "The goal (transformatiedoel)")
        UUID goalId,

        @Schema(description = "The year of the contract (contractjaar)")
        Integer contractYear,

        LocalDate heldOn,

        @Schema(description = "Who took part (deelnemers)") List<Party> participants,

        @Schema(description = "What was found (bevindingen)")
        String findings,

        @Schema(description = "What follows (conclusie)") Conclusion conclusion,

        @Schema(description = "What was decided (besluit)") String decision,

        String recordedBy,
        Instant recordedAt) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.subject(),
                evaluation.agreementId(),
                evaluation.goalId(),
                evaluation.contractYear(),
                evaluation.heldOn(),
                evaluation.participants(),
                evaluation.findings(),
                evaluation.conclusion(),
                evaluation.decision(),
                evaluation.recordedBy(),
                evaluation.recordedAt());
    }
}
