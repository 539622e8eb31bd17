package nl.jeugdhulp.school.developmentplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about development plans. */
final class PlanApi {
    private PlanApi() {}

    /** A plan as it is written. */
    @Schema(name = "DevelopmentPlanDraft", description = "A development plan as it is written (concept-ontwikkelplan)")
    record Draft(
            @NotBlank @Size(max = 200) @Schema(description = "Name of the plan (naam)")
            String name,

            @NotNull @Schema(description = "First and last day (looptijd)")
            Period period,

            @NotEmpty @Size(max = 100) @Schema(description = "Its goals; adopted, each pillar has at least one (doelen)")
            List<@NotNull @Valid GoalDraft> goals)
            implements NamesNoPupil {}

    /** A goal as it is written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GoalDraft", description = "A goal as it is written (doel)")
    record GoalDraft(
            @NotNull @Schema(description = "One of the four pillars (pijler)")
            Pillar pillar,

            @NotBlank @Size(max = 300) @Schema(description = "What is to be reached (doel)")
            String title,

            @NotBlank @Size(max = 200) @Schema(description = "Organisation or function that answers for it (eigenaar)")
            String owner,

            @NotNull @Schema(description = "First day (begint op)")
            LocalDate startsOn,

            @NotNull @Schema(description = "Day by which it is reached (uiterlijk op)")
            LocalDate dueOn,

            @NotNull @Schema(description = "By what it is measured (indicator)")
            Indicator indicator,

            @Digits(integer = 11, fraction = 1) @Schema(description = "Where it begins; when absent the suite's figure at adoption (nulmeting)")
            BigDecimal baseline,

            @NotNull @Digits(integer = 11, fraction = 1) @Schema(description = "Where it should end (streefwaarde)")
            BigDecimal target)
            implements NamesNoPupil {
        Goal with(UUID id) {
            return new Goal(id, pillar, title, owner, startsOn, dueOn, indicator, baseline, target);
        }
    }

    /** What people measured. */
    @Schema(name = "GoalMeasurement", description = "What people measured of a goal (meting)")
    record MeasurementRecord(
            @NotNull @Schema(description = "Goal that was measured (doel)")
            UUID goalId,

            @NotNull @Schema(description = "Day of it, not in the future (gemeten op)")
            LocalDate measuredOn,

            @NotNull @Digits(integer = 11, fraction = 1) @Schema(description = "What was found (waarde)")
            BigDecimal value)
            implements NamesNoPupil {}

    /** A plan as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DevelopmentPlan", description = "Goals in four pillars with measured progress (ontwikkelplan)")
    record View(
            UUID id,
            String name,
            Period period,

            @Schema(description = "State (status)") PlanStatus status,
            LocalDate adoptedOn,

            @Schema(description = "The four pillars with their goals (pijlers)")
            List<PillarView> pillars,

            Instant changedAt,
            long version) {}

    /** A pillar with its goals. */
    @Schema(name = "PillarView", description = "Pillar with its goals (pijler)")
    record PillarView(
            Pillar pillar,

            @Schema(description = "How many of its goals are reached (bereikt)")
            int reached,

            List<GoalView> goals) {}

    /** A goal with its progress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Goal", description = "Goal with its progress (doel)")
    record GoalView(
            UUID goalId,
            String title,
            String owner,
            LocalDate startsOn,
            LocalDate dueOn,
            Indicator indicator,
            BigDecimal baseline,
            BigDecimal target,
            Progress progress) {
        static GoalView of(Goal goal, Progress progress) {
            return new GoalView(
                    goal.goalId(),
                    goal.title(),
                    goal.owner(),
                    goal.startsOn(),
                    goal.dueOn(),
                    goal.indicator(),
                    goal.baseline(),
                    goal.target(),
                    progress);
        }
    }
}
