package nl.jeugdhulp.school.roll;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why a file with schools is refused as a whole. */
public enum ImportProblem implements ProblemType {
    FILE_EMPTY(
            400,
            "Leeg bestand",
            "Empty file",
            "Het bestand heeft geen kopregel en geen rijen.",
            "The file has no header and no rows."),
    FILE_UNREADABLE(
            400,
            "Bestand onleesbaar",
            "File cannot be read",
            "Het bestand is niet als csv te lezen vanaf regel {line}.",
            "The file cannot be read as csv from line {line} on."),
    COLUMNS_MISSING(
            400,
            "Kolommen ontbreken",
            "Columns missing",
            "Het bestand mist: {missing}. Gevonden kolommen: {found}.",
            "The file lacks: {missing}. Columns found: {found}.");

    private final Refusal refusal;

    ImportProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
