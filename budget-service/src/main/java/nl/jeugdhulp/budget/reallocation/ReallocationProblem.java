package nl.jeugdhulp.budget.reallocation;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around reallocations. */
public enum ReallocationProblem implements ProblemType {
    NOT_SO_MUCH_SPENT(
            409,
            "Niet zoveel besteed",
            "Not so much spent",
            "Op {category} is {spent} besteed; meer kan niet naar een andere categorie.",
            "{spent} was spent on {category}; no more can move to another category.");

    private final int status;
    private final Text title;
    private final Text detail;

    ReallocationProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
