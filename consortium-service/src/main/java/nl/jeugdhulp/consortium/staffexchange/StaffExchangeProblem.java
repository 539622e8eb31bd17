package nl.jeugdhulp.consortium.staffexchange;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around staff exchanges. */
public enum StaffExchangeProblem implements ProblemType {
    EXCHANGE_STATE(
            409,
            "Uitwisseling is al verder",
            "Exchange is past that",
            "De uitwisseling is {state}; dit kan niet meer.",
            "The exchange is {state}; this is no longer possible."),
    EXCHANGE_NOT_STARTED(
            409,
            "Uitwisseling is niet begonnen",
            "Exchange has not started",
            "Ervaringen deelt u van een overeengekomen uitwisseling die op {from} begint, niet eerder.",
            "Experiences are told of an agreed exchange that begins on {from}, not before."),
    OWN_CONSORTIUM(
            400,
            "Eigen consortium",
            "Own consortium",
            "Een uitwisseling is met een ander consortium.",
            "An exchange is with another consortium.");

    private final int status;
    private final Text title;
    private final Text detail;

    StaffExchangeProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
