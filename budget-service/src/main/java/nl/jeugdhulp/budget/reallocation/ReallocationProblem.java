package nl.jeugdhulp.budget.reallocation;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around reallocations. */
public enum ReallocationProblem implements ProblemType {
    NOT_SO_MUCH_SPENT(
            409,
            "Niet zoveel besteed",
            "Not so much spent",
            "Op {category} is {spent} besteed; meer kan niet naar een andere categorie.",
            "{spent} was spent on {category}; no more can move to another category.");

    private final Refusal refusal;

    ReallocationProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
