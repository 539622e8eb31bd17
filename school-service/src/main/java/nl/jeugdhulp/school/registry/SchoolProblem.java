package nl.jeugdhulp.school.registry;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What the register of schools refuses. */
public enum SchoolProblem implements ProblemType {
    CLUSTER_NEEDS_SPECIAL_EDUCATION(
            400,
            "Cluster alleen bij speciaal onderwijs",
            "Cluster only in special education",
            "Een cluster hoort bij (voortgezet) speciaal onderwijs; {schoolId} is {kind}.",
            "A cluster belongs to (secondary) special education; {schoolId} is {kind}."),
    SCHOOL_ALREADY_CLOSED(
            409,
            "School al gesloten",
            "School closed already",
            "{schoolId} is sinds {closedOn} gesloten.",
            "{schoolId} has been closed since {closedOn}."),
    SUCCESSOR_UNKNOWN(
            400,
            "Opvolger onbekend",
            "Successor unknown",
            "De opvolger {successorId} is geen andere, open school in het register.",
            "The successor {successorId} is not another, open school in the register.");

    private final Refusal refusal;

    SchoolProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
