package nl.jeugdhulp.consortium.staffexchange;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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

    private final Refusal refusal;

    StaffExchangeProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
