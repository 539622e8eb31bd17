package nl.jeugdhulp.consortium.goal;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around transformation goals. */
public enum GoalProblem implements ProblemType {
    CORRECTION_NEEDS_REASON(
            409,
            "Correctie zonder reden",
            "Correction without a reason",
            "Voor {year} is al een waarde vastgelegd; stuur correctionReason mee om die te corrigeren. De eerdere waarde"
                    + " blijft bewaard.",
            "A value of {year} was recorded already; send correctionReason to correct it. The earlier value is kept.");

    private final int status;
    private final Text title;
    private final Text detail;

    GoalProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
