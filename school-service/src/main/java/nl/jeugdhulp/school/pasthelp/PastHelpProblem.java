package nl.jeugdhulp.school.pasthelp;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** Why a file with past help is refused as a whole. */
public enum PastHelpProblem implements ProblemType {
    HELP_COLUMNS_MISSING(
            400,
            new Text("Kolommen ontbreken", "Columns missing"),
            new Text(
                    "Het bestand mist: {missing}. Gevonden kolommen: {found}.",
                    "The file lacks: {missing}. Columns found: {found}."));

    private final int status;
    private final Text title;
    private final Text detail;

    PastHelpProblem(int status, Text title, Text detail) {
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
