package nl.jeugdhulp.budget.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;

/** Outcomes as a line of CSV; what is suppressed is empty. */
record OutcomeRow(
        UUID consortiumId,
        int year,
        Long ended,
        Long dropOuts,
        Long satisfactionAnswers,
        BigDecimal meanSatisfaction,
        Long goalMeasurements,
        BigDecimal meanGoalsReached,
        Long ableToGoOnAnswers,
        Long ableToGoOn01,
        Long ableToGoOn02,
        Long ableToGoOn03,
        Long ableToGoOn04,
        Long withoutNewStart,
        String lumpSum,
        String spent,
        boolean suppressed) {
    static OutcomeRow of(OutcomeView view) {
        List<PeopleCount> answers = view.ableToGoOn().byAnswer();
        return new OutcomeRow(
                view.consortiumId(),
                view.year(),
                view.ended().value(),
                view.dropOuts().value(),
                view.satisfactionAnswers().value(),
                view.meanSatisfaction(),
                view.goalMeasurements().value(),
                view.meanGoalsReached(),
                view.ableToGoOn().answers().value(),
                answers.get(0).value(),
                answers.get(1).value(),
                answers.get(2).value(),
                answers.get(3).value(),
                view.withoutNewStart().value(),
                amount(view.lumpSum()),
                amount(view.spent()),
                view.isAnythingSuppressed());
    }

    private static String amount(Money money) {
        return money == null ? null : money.amount();
    }
}
