package nl.jeugdhulp.school.registry;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** What the register of schools refuses. */
public enum SchoolProblem implements ProblemType {
    CLUSTER_NEEDS_SPECIAL_EDUCATION(
            400,
            new Text("Cluster alleen bij speciaal onderwijs", "Cluster only in special education"),
            new Text(
                    "Een cluster hoort bij (voortgezet) speciaal onderwijs; {schoolId} is {kind}.",
                    "A cluster belongs to (secondary) special education; {schoolId} is {kind}.")),
    SCHOOL_ALREADY_CLOSED(
            409,
            new Text("School al gesloten", "School closed already"),
            new Text("{schoolId} is sinds {closedOn} gesloten.", "{schoolId} has been closed since {closedOn}.")),
    SUCCESSOR_UNKNOWN(
            400,
            new Text("Opvolger onbekend", "Successor unknown"),
            new Text(
                    "De opvolger {successorId} is geen andere, open school in het register.",
                    "The successor {successorId} is not another, open school in the register."));

    private final int status;
    private final Text title;
    private final Text detail;

    SchoolProblem(int status, Text title, Text detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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
