package nl.jeugdhulp.budget.instalment;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around instalments. */
public enum InstalmentProblem implements ProblemType {
    INSTALMENT_PAID(
            409,
            "Termijn is al betaald",
            "Instalment was paid",
            "Termijn {number} van {municipality} is al betaald.",
            "Instalment {number} of {municipality} was paid before.");

    private final int status;
    private final Text title;
    private final Text detail;

    InstalmentProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
