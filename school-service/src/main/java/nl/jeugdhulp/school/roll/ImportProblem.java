package nl.jeugdhulp.school.roll;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** Why a file with schools is refused as a whole. */
public enum ImportProblem implements ProblemType {
    FILE_EMPTY(
            400,
            new Text("Leeg bestand", "Empty file"),
            new Text("Het bestand heeft geen kopregel en geen rijen.", "The file has no header and no rows.")),
    FILE_UNREADABLE(
            400,
            new Text("Bestand onleesbaar", "File cannot be read"),
            new Text(
                    "Het bestand is niet als csv te lezen vanaf regel {line}.",
                    "The file cannot be read as csv from line {line} on.")),
    COLUMNS_MISSING(
            400,
            new Text("Kolommen ontbreken", "Columns missing"),
            new Text(
                    "Het bestand mist: {missing}. Gevonden kolommen: {found}.",
                    "The file lacks: {missing}. Columns found: {found}."));

    private final int status;
    private final Text title;
    private final Text detail;

    ImportProblem(int status, Text title, Text detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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
