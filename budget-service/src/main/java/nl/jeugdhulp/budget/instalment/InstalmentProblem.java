package nl.jeugdhulp.budget.instalment;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around instalments. */
public enum InstalmentProblem implements ProblemType {
    INSTALMENT_PAID(
            409,
            "Termijn is al betaald",
            "Instalment was paid",
            "Termijn {number} van {municipality} is al betaald.",
            "Instalment {number} of {municipality} was paid before.");

    private final Refusal refusal;

    InstalmentProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
