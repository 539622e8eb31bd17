package nl.jeugdhulp.consortium.evaluation;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around evaluations. */
public enum EvaluationProblem implements ProblemType {
    HELD_IN_FUTURE(
            400,
            "Evaluatie in de toekomst",
            "Evaluation in the future",
            "Leg een evaluatie vast nadat zij is gehouden; {heldOn} moet nog komen.",
            "Record an evaluation after it was held; {heldOn} is still to come.");

    private final Refusal refusal;

    EvaluationProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
