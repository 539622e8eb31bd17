package nl.jeugdhulp.school.arrangement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.BearsNoTariff;
import nl.jeugdhulp.school.agreement.EarmarkLine;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about education-care arrangements. */
final class ArrangementApi {
    private ArrangementApi() {}

    /** Where the class is, how large and with whom. */
    @Schema(name = "ArrangementDesign", description = "Room, group and partners of a special class (opzet)")
    record Design(
            @NotBlank @Size(max = 100) @Schema(description = "Room in the school (lokaal)", examples = "Lokaal 1.04")
            String room,

            @NotNull @Min(3) @Max(6) @Schema(description = "How many pupils the class is for, 3 to 6 (groepsgrootte)")
            Integer groupSize,

            @NotEmpty @Size(max = 20) @Schema(description = "Who makes it possible (partners)")
            List<@NotNull @Valid Partner> partners)
            implements NamesNoPupil {}

    /** A class as it is proposed. */
    @Schema(
            name = "NewArrangement",
            description = "A special class in a regular school, as proposed (onderwijs-zorgarrangement)")
    record Proposal(
            @NotNull @Schema(description = "Regular school in which the class is (school)")
            SchoolId schoolId,

            @NotNull @Valid Design design)
            implements NamesNoPupil {}

    /** What makes a proposal an open class. */
    @Schema(name = "ArrangementOpening", description = "Period and funding of a special class (opening)")
    record Opening(
            @NotNull @Schema(description = "First and last day (periode)")
            Period period,

            @NotEmpty @Size(max = 10) @Schema(description = "What it takes from the lump sums, per calendar year (oormerken)")
            List<@NotNull @Valid EarmarkLine> earmarks,

            @Schema(description = "By when it is evaluated, by default its last day (evaluatiedatum)")
            LocalDate evaluationDueOn)
            implements NamesNoPupil, BearsNoTariff {}

    /** Why a proposal is given up. */
    @Schema(name = "ArrangementWithdrawal", description = "Why a proposal is given up (intrekking)")
    record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(description = "Why, without names (reden)")
            String reason) implements NamesNoPupil {}

    /** The early end of a class. */
    @Schema(name = "ArrangementEnding", description = "Early end of a special class (voortijdig einde)")
    record Ending(
            @NotNull @Schema(description = "Last day of it, not in the future (laatste dag)")
            LocalDate endedOn,

            @NotBlank @Size(max = 500) @Schema(description = "Why, without names (reden)")
            String reason)
            implements NamesNoPupil {}

    /** What the partners find. */
    @Schema(name = "ArrangementEvaluation", description = "Evaluation of a special class (evaluatie)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvaluationRecord(
            @NotNull @Schema(description = "Day of it (datum)")
            LocalDate evaluatedOn,

            @NotBlank @Size(max = 200) @Schema(description = "Organisations that took part (door)")
            String evaluatedBy,

            @NotBlank @Size(max = 2000) @Schema(description = "What was found of the class as a whole, never of a pupil (bevindingen)")
            String findings,

            @Schema(description = "Only, and then required, once the class has ended (uitkomst)")
            ArrangementOutcome outcome)
            implements NamesNoPupil {
        Evaluation evaluation() {
            return new Evaluation(evaluatedOn, evaluatedBy, findings, outcome);
        }

        static EvaluationRecord of(Evaluation evaluation) {
            return new EvaluationRecord(
                    evaluation.evaluatedOn(), evaluation.evaluatedBy(), evaluation.findings(), evaluation.outcome());
        }
    }

    /** A class as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Arrangement", description = "Special class in a regular school (onderwijs-zorgarrangement)")
    record View(
            UUID id,
            SchoolId schoolId,

            @Schema(description = "Consortium that funds it (consortium)")
            UUID consortiumId,

            @Schema(description = "State (status)") ArrangementStatus status,
            Design design,

            @Schema(description = "First and last day, absent before it was opened (periode)")
            Period period,

            @Schema(description = "What it takes from the lump sums (oormerken)")
            List<EarmarkLine> earmarks,

            @Schema(description = "By when it is evaluated (evaluatiedatum)")
            LocalDate evaluationDueOn,

            @Schema(description = "Whether an evaluation is late (evaluatie te laat)")
            boolean evaluationOverdue,

            List<EvaluationRecord> evaluations,
            LocalDate endedOn,
            String endReason,

            @Schema(description = "What became of it (uitkomst)")
            ArrangementOutcome outcome,

            @Schema(description = "Who proposed it (voorgesteld door)")
            String proposedBy,

            Instant proposedAt,
            Instant changedAt,
            long version) {
        static View of(Arrangement arrangement, LocalDate today) {
            return new View(
                    arrangement.id(),
                    new SchoolId(arrangement.schoolId()),
                    arrangement.consortiumId(),
                    arrangement.status(),
                    new Design(arrangement.room(), arrangement.groupSize(), arrangement.partners()),
                    arrangement.period(),
                    Earmarks.shown(arrangement.earmarks()),
                    arrangement.evaluationDueOn(),
                    arrangement.evaluationOverdue(today),
                    arrangement.evaluations().stream().map(EvaluationRecord::of).toList(),
                    arrangement.endedOn(),
                    arrangement.endReason(),
                    arrangement.outcome(),
                    arrangement.proposedBy(),
                    arrangement.proposedAt(),
                    arrangement.changedAt(),
                    arrangement.version());
        }
    }
}
