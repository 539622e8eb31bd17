package nl.jeugdhulp.school.developmentplan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal of a development plan.
 *
 * @param baseline where it began; null until the plan is adopted, when the suite's own figure is taken
 */
@Embeddable
record Goal(
        UUID goalId,
        @Enumerated(EnumType.STRING) Pillar pillar,
        String title,
        String owner,
        LocalDate startsOn,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) Indicator indicator,
        BigDecimal baseline,
        BigDecimal target) {
    Goal from(BigDecimal measured) {
        return new Goal(goalId, pillar, title, owner, startsOn, dueOn, indicator, measured, target);
    }
}
