package nl.jeugdhulp.consortium.exchangeplan;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around plans for the region. */
public enum ExchangePlanProblem implements ProblemType {
    PLAN_NOT_READY(
            409,
            "Plan is niet klaar",
            "Plan is not ready",
            "Het plan heeft status {state}; er valt nog niets te aanvaarden.",
            "The plan is {state}; there is nothing to accept yet."),
    PLAN_OUTDATED(
            409,
            "Plan is verouderd",
            "Plan is outdated",
            "Het plan is van {computedAt}; maak een nieuw plan van de wachtlijsten zoals ze nu zijn.",
            "The plan is of {computedAt}; make a new one of the waiting lists as they are now.");

    private final Refusal refusal;

    ExchangePlanProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
