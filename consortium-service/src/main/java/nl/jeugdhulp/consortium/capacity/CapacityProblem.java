package nl.jeugdhulp.consortium.capacity;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around reported capacity. */
public enum CapacityProblem implements ProblemType {
    NEWER_CAPACITY_KNOWN(
            409,
            "Er is al een nieuwere opgave",
            "A newer report is known",
            "Voor {helpCategory} is al een opgave van {asOf} bekend; deze is ouder.",
            "For {helpCategory} a report as of {asOf} is known already; this one is older.");

    private final int status;
    private final Text title;
    private final Text detail;

    CapacityProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
