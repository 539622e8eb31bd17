package nl.jeugdhulp.referral.transition;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why a file of running care is refused as a whole; single rows are reported in its result. */
public enum ImportProblem implements ProblemType {
    TAKEOVER_FILE_EMPTY(400, "Leeg bestand", "Empty file", "Het bestand bevat geen rijen.", "The file holds no rows."),
    TAKEOVER_FILE_UNREADABLE(
            400,
            "Bestand niet leesbaar",
            "File not readable",
            "Het bestand is vanaf rij {row} niet meer te lezen; er is niets overgenomen.",
            "The file cannot be read from row {row} on; nothing was taken."),
    TAKEOVER_FILE_TOO_LONG(
            400,
            "Te veel rijen",
            "Too many rows",
            "Een bestand heeft ten hoogste {most} rijen; er is niets overgenomen.",
            "A file has at most {most} rows; nothing was taken.");

    private final Refusal refusal;

    ImportProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
