package nl.jeugdhulp.budget.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcomes beside money, of one consortium in one year. */
@Schema(name = "Outcome", description = "Outcomes beside money (uitkomsten naast geld)")
public record OutcomeView(
        UUID consortiumId,
        int year,

        @Schema(description = "Care that ended in the year and was not resumed (beëindigde trajecten)")
        PeopleCount ended,

        @Schema(description = "Ended early by client or provider alone: JZ588 32 and 33 (uitval)")
        PeopleCount dropOuts,

        @Schema(description = "How many answered about satisfaction (aantal antwoorden)")
        PeopleCount satisfactionAnswers,

        @Schema(
                description =
                        "Mean satisfaction about the benefit, 1 to 10, null with fewer than 5 answers (tevredenheid)")
        BigDecimal meanSatisfaction,

        @Schema(description = "Of how many the goals were measured (aantal metingen)")
        PeopleCount goalMeasurements,

        @Schema(
                description =
                        "Mean share of the goals that was reached, percent, null with fewer than 5 (doelrealisatie)")
        BigDecimal meanGoalsReached,

        @Schema(description = "Able to go on without help (verder zonder hulp)")
        AbleToGoOn ableToGoOn,

        @Schema(description = "Ended without a new start of help so far (geen nieuwe start)")
        PeopleCount withoutNewStart,

        @Schema(description = "The lump sum, absent without an adopted budget (lumpsum)")
        Money lumpSum,

        @Schema(description = "What was spent of it (besteed)")
        Money spent) {
    boolean isAnythingSuppressed() {
        List<PeopleCount> counts = new ArrayList<>(ableToGoOn.byAnswer());
        counts.addAll(
                List.of(ended, dropOuts, satisfactionAnswers, goalMeasurements, ableToGoOn.answers(), withoutNewStart));
        return counts.stream().anyMatch(PeopleCount::suppressed);
    }
}
