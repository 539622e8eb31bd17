package nl.jeugdhulp.budget.commitment;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around commitments. */
public enum CommitmentProblem implements ProblemType {
    COMMITMENT_ENDED(
            409,
            "Verplichting is beëindigd",
            "Commitment has ended",
            "Deze verplichting is niet meer open: {status}.",
            "This commitment is no longer open: {status}."),
    ABOVE_AVAILABLE(
            409,
            "Niet genoeg beschikbaar",
            "Not enough available",
            "Er is nog {available} beschikbaar; een verplichting kan niet daarboven.",
            "{available} is still available; a commitment cannot go above it.");

    private final int status;
    private final Text title;
    private final Text detail;

    CommitmentProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
