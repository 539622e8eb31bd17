package nl.jeugdhulp.consortium.exchangeplan;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

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

    private final int status;
    private final Text title;
    private final Text detail;

    ExchangePlanProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        this.status = status;
        this.title = new Text(titleDutch, titleEnglish);
        this.detail = new Text(detailDutch, detailEnglish);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
