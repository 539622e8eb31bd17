package nl.jeugdhulp.consortium.goal;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around transformation goals. */
public enum GoalProblem implements ProblemType {
    CORRECTION_NEEDS_REASON(
            409,
            "Correctie zonder reden",
            "Correction without a reason",
            "Voor {year} is al een waarde vastgelegd; stuur correctionReason mee om die te corrigeren. De eerdere waarde"
                    + " blijft bewaard.",
            "A value of {year} was recorded already; send correctionReason to correct it. The earlier value is kept.");

    private final Refusal refusal;

    GoalProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
