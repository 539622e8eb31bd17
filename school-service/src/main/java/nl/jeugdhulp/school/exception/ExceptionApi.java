package nl.jeugdhulp.school.exception;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about exceptions. */
final class ExceptionApi {
    private ExceptionApi() {}

    /** An exception as it is asked for. */
    @Schema(
            name = "NewException",
            description = "Somebody who goes to school here and lives outside the region (uitzondering)")
    record Request(
            @NotNull @Schema(description = "School to which the pupil goes (school)")
            SchoolId schoolId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{7,63}") @Schema(description = "The school's own pseudonym of the pupil; never a BSN or a name (pseudoniem)")
            String pseudonym,

            @NotNull @Schema(description = "Municipality where the pupil lives, which decides and pays (woonplaats)")
            MunicipalityCode responsibleMunicipality)
            implements NamesNoPupil {}

    /** What the municipality of residence decided. */
    @Schema(name = "ExceptionDecision", description = "Decision of the municipality of residence (besluit)")
    record Decision(
            @NotNull @Schema(description = "Granted or refused (uitkomst)")
            Outcome outcome,

            @NotNull @Schema(description = "Day of the decision, not in the future (besluitdatum)")
            LocalDate decidedOn,

            @NotBlank @Size(max = 200) @Schema(description = "Function at the municipality that decided (besloten door)")
            String decidedBy,

            @Schema(description = "Days on which help may rest on it, required when granted (geldigheid)")
            Period validity)
            implements NamesNoPupil {
        /** What was decided. */
        @Schema(name = "ExceptionDecisionOutcome", description = "Outcome of the decision (uitkomst)")
        enum Outcome {
            GRANTED,
            REFUSED
        }
    }

    /** What was settled. */
    @Schema(name = "ExceptionSettlement", description = "Settlement with the municipality of residence (verrekening)")
    record Settlement(
            @NotNull @Schema(description = "Day of it, not in the future (datum)")
            LocalDate settledOn,

            @NotNull @Schema(description = "What the municipality of residence pays, 0.00 or more (bedrag)")
            Money amount)
            implements NamesNoPupil {}

    /** A step with its owner and deadline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExceptionStep", description = "Step of an exception (stap)")
    record StepView(
            ExceptionStep step,

            @Schema(description = "Who has to take it (eigenaar)")
            ExceptionStep.Owner owner,

            @Schema(description = "First day (begonnen op)") LocalDate beganOn,

            @Schema(description = "Deadline (uiterlijk op)") LocalDate dueOn,

            @Schema(description = "Day on which it was taken (gedaan op)")
            LocalDate doneOn,

            @Schema(description = "Whether it is or was late (te laat)")
            boolean late) {
        static StepView of(StepTaken step, LocalDate today) {
            return new StepView(
                    step.step(), step.owner(), step.beganOn(), step.dueOn(), step.doneOn(), step.late(today));
        }
    }

    /** An exception as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolException", description = "Pupil who lives outside the region (uitzondering)")
    record View(
            UUID id,
            SchoolId schoolId,
            String pseudonym,

            @Schema(description = "Where the pupil lives (verantwoordelijke gemeente)")
            MunicipalityCode responsibleMunicipality,

            @Schema(description = "State (status)") ExceptionStatus status,

            @Schema(description = "The step to be taken now, absent when there is none (huidige stap)")
            StepView currentStep,

            @Schema(description = "All steps so far, oldest first (stappen)")
            List<StepView> steps,

            LocalDate decidedOn,

            @Schema(description = "Who decided at the municipality of residence (besloten door)")
            String decidedBy,

            @Schema(description = "Who recorded the decision (vastgelegd door)")
            String recordedBy,

            @Schema(description = "Days on which help may rest on it (geldigheid)")
            Period validity,

            LocalDate settledOn,
            Money settledAmount,
            LocalDate closedOn,

            @Schema(description = "Who asked for it (aangevraagd door)")
            String openedBy,

            Instant openedAt,
            Instant changedAt,
            long version) {
        static View of(ExceptionCase exception, LocalDate today) {
            List<StepView> steps = exception.steps().stream()
                    .map(step -> StepView.of(step, today))
                    .toList();
            return new View(
                    exception.id(),
                    new SchoolId(exception.schoolId()),
                    exception.pseudonym(),
                    new MunicipalityCode(exception.responsibleMunicipality()),
                    exception.status(),
                    exception.steps().getLast().open() ? steps.getLast() : null,
                    steps,
                    exception.decidedOn(),
                    exception.decidedBy(),
                    exception.recordedBy(),
                    exception.validity(),
                    exception.settledOn(),
                    exception.settledAmount(),
                    exception.closedOn(),
                    exception.openedBy(),
                    exception.openedAt(),
                    exception.changedAt(),
                    exception.version());
        }
    }
}
