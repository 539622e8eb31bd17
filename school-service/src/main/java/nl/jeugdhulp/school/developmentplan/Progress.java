package nl.jeugdhulp.school.developmentplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a goal is.
 *
 * @param value the figure now, or what people measured last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GoalProgress", description = "How far a goal is (voortgang)")
record Progress(
        @JsonInclude @Schema(description = "Figure now; null when nothing was measured (waarde)")
        BigDecimal value,

        @Schema(description = "Day of the figure (gemeten op)")
        LocalDate measuredOn,

        @JsonInclude
        @Schema(description = "Part of the way from baseline to target, 0 to 100; null when not known (percentage)")
        Integer percent,

        @Schema(description = "Reached, on the way, late, or not measured (stand)")
        State state) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a goal stands. */
    @Schema(name = "GoalState", description = "Stand of a goal (stand)")
    enum State {
        REACHED,
        UNDER_WAY,
        LATE,
        NOT_MEASURED
    }

    static Progress of(Goal goal, BigDecimal value, LocalDate measuredOn, LocalDate today) {
        boolean late = goal.dueOn().isBefore(today);
        if (value == null) {
            return new Progress(null, null, null, late ? State.LATE : State.NOT_MEASURED);
        }
        boolean reached = reached(goal, value);
        State state = reached ? State.REACHED : late ? State.LATE : State.UNDER_WAY;
        return new Progress(value, measuredOn, reached ? Integer.valueOf(100) : percent(goal, value), state);
    }

    /** A target below the baseline is a number to come down to. */
    private static boolean reached(Goal goal, BigDecimal value) {
        boolean down = goal.baseline() != null && goal.target().compareTo(goal.baseline()) < 0;
        int beside = value.compareTo(goal.target());
        return down ? beside <= 0 : beside >= 0;
    }

    private static Integer percent(Goal goal, BigDecimal value) {
        if (goal.baseline() == null || goal.target().compareTo(goal.baseline()) == 0) {
            return null;
        }
        int percent = value.subtract(goal.baseline())
                .multiply(HUNDRED)
                .divide(goal.target().subtract(goal.baseline()), 0, RoundingMode.DOWN)
                .intValue();
        return Math.clamp(percent, 0, 99);
    }
}
