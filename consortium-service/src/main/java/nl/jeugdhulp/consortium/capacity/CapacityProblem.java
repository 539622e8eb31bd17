package nl.jeugdhulp.consortium.capacity;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around reported capacity. */
public enum CapacityProblem implements ProblemType {
    NEWER_CAPACITY_KNOWN(
            409,
            "Er is al een nieuwere opgave",
            "A newer report is known",
            "Voor {helpCategory} is al een opgave van {asOf} bekend; deze is ouder.",
            "For {helpCategory} a report as of {asOf} is known already; this one is older.");

    private final Refusal refusal;

    CapacityProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
