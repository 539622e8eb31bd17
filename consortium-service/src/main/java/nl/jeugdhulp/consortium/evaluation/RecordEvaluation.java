package nl.jeugdhulp.consortium.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.values.InvalidValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was found and decided when the partnership looked back (evaluatie)")
record RecordEvaluation(
        @NotNull @Schema(description = "What was looked back on (onderwerp)")
        Subject subject,

        @Schema(description = "The agreement, when that is the subject (samenwerkingsafspraak)")
        UUID agreementId,

        @Schema(description = "The goal, when that is the subject (transformatiedoel)")
        UUID goalId,

        @Min(1) @Max(99) @Schema(description = "The year of the contract, when that is the subject (contractjaar)")
        Integer contractYear,

        @NotNull @Schema(description = "On which day (datum)")
        LocalDate heldOn,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "Who took part (deelnemers)")
        List<@NotNull Party> participants,

        @NotBlank @Size(max = 20000) @Schema(description = "What was found (bevindingen)")
        String findings,

        @NotNull @Schema(description = "What follows (conclusie)")
        Conclusion conclusion,

        @NotBlank @Size(max = 4000) @Schema(description = "What was decided (besluit)")
        String decision) {
    RecordEvaluation {
        if (subject != null) {
            boolean fits = switch (subject) {
                case AGREEMENT -> agreementId != null && goalId == null && contractYear == null;
                case GOAL -> goalId != null && agreementId == null && contractYear == null;
                case CONTRACT_YEAR -> contractYear != null && agreementId == null && goalId == null;
            };
            if (!fits) {
                throw new InvalidValue(
                        "noem precies het onderwerp: agreementId, goalId of contractYear",
                        "name the subject and only that: agreementId, goalId or contractYear");
            }
        }
    }
}
