package nl.jeugdhulp.school.pasthelp;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why a file with past help is refused as a whole. */
public enum PastHelpProblem implements ProblemType {
    HELP_COLUMNS_MISSING(
            400,
            "Kolommen ontbreken",
            "Columns missing",
            "Het bestand mist: {missing}. Gevonden kolommen: {found}.",
            "The file lacks: {missing}. Columns found: {found}.");

    private final Refusal refusal;

    PastHelpProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
