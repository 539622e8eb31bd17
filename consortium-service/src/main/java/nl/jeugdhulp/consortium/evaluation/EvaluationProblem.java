package nl.jeugdhulp.consortium.evaluation;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around evaluations. */
public enum EvaluationProblem implements ProblemType {
    HELD_IN_FUTURE(
            400,
            "Evaluatie in de toekomst",
            "Evaluation in the future",
            "Leg een evaluatie vast nadat zij is gehouden; {heldOn} moet nog komen.",
            "Record an evaluation after it was held; {heldOn} is still to come.");

    private final int status;
    private final Text title;
    private final Text detail;

    EvaluationProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
