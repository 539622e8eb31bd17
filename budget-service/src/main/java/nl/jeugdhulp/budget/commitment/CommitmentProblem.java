package nl.jeugdhulp.budget.commitment;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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

    private final Refusal refusal;

    CommitmentProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
