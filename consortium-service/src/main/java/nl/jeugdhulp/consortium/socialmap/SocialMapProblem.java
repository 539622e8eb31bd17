package nl.jeugdhulp.consortium.socialmap;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

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

    private final int status;
    private final Text title;
    private final Text detail;

    SocialMapProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
