package nl.jeugdhulp.school.help;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** What the figures of help refuse. */
public enum HelpProblem implements ProblemType {
    TABLE_NOT_PUBLISHED(
            400,
            new Text("Deze tabel bestaat niet", "This table does not exist"),
            new Text(
                    "Cijfers voor {area} worden niet uitgesplitst naar {breakdown}: daarvoor zou te veel moeten worden onderdrukt.",
                    "Figures for {area} are not broken down by {breakdown}: too much would have to be suppressed."));

    private final int status;
    private final Text title;
    private final Text detail;

    HelpProblem(int status, Text title, Text detail) {
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
