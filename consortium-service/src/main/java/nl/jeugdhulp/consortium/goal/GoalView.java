package nl.jeugdhulp.consortium.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.burden.MeasuredBurden;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the region and the consortia want to change together (transformatiedoel)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalView(
        UUID id,

        @Schema(description = "What it is about (thema)") GoalTheme theme,

        @Schema(description = "The goal in one line (doel)") String title,

        @Schema(description = "What is to become different for whom (toelichting)")
        String description,

        @Schema(description = "The agreement that it comes from, if any (samenwerkingsafspraak)")
        UUID agreementId,

        @Schema(description = "By what its success is seen (succesindicatoren)")
        List<IndicatorView> indicators,

        @Schema(description = "Of the goal of less administration: what the suite itself asks for now (gemeten)")
        MeasuredBurden measuredBurden) {

    static GoalView of(Goal goal, List<IndicatorView> indicators, MeasuredBurden measuredBurden) {
        return new GoalView(
                goal.id(),
                goal.theme(),
                goal.title(),
                goal.description(),
                goal.agreementId(),
                indicators,
                measuredBurden);
    }
}
