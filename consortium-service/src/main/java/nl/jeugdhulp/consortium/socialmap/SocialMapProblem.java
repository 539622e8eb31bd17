package nl.jeugdhulp.consortium.socialmap;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around the social map. */
public enum SocialMapProblem implements ProblemType {
    NOT_HSDS(
            400,
            "Geen Open Referral HSDS",
            "Not Open Referral HSDS",
            "De inhoud is geen lijst van organisaties of diensten volgens HSDS 3.0; de lijst staat in 'contents'.",
            "The body is no list of organisations or services by HSDS 3.0; the list stands in 'contents'."),
    IDENTIFIER_TAKEN(
            409,
            "Kenmerk al in gebruik",
            "Identifier in use",
            "Een andere ketenpartner heeft bij {scheme} al dit kenmerk.",
            "Another chain partner bears this identifier of {scheme} already.");

    private final Refusal refusal;

    SocialMapProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
