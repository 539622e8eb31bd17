package nl.jeugdhulp.school.deployment;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about collective deployments. */
public enum DeploymentProblem implements ProblemType {
    OUTSIDE_SCHOOL_YEAR(
            400,
            "Periode buiten het schooljaar",
            "Period outside the school year",
            "De periode ligt niet geheel in het schooljaar {schoolYear}.",
            "The period is not wholly within the school year {schoolYear}."),
    PERIOD_IS_OVER(
            409,
            "Periode is voorbij",
            "Period is over",
            "De laatste dag {until} is al geweest; er valt niets meer af te spreken.",
            "The last day {until} has passed; there is nothing left to agree."),
    DEPLOYMENT_OVERLAPS(
            409,
            "Overlapt met andere inzet",
            "Overlaps with another deployment",
            "{schoolId} heeft in deze periode al collectieve inzet {deploymentId}; beëindig die eerst of kies andere dagen.",
            "{schoolId} already has collective deployment {deploymentId} in this period; end that first or take other days."),
    ABOVE_THE_CAP(
            409,
            "Boven het maximum",
            "Above the cap",
            "{schoolId} kan in {schoolYear} ten hoogste {cap} dagdelen krijgen; daarvan zijn er {agreed} afgesproken en"
                    + " {wanted} erbij is te veel. De regio of het consortium kan met een reden en een einddatum een"
                    + " hoger maximum vaststellen: POST /v1/deployment-cap-overrides.",
            "{schoolId} can get at most {cap} dayparts in {schoolYear}; {agreed} of them are agreed and {wanted} more is"
                    + " too much. The region or the consortium can set a higher cap with a reason and an end date:"
                    + " POST /v1/deployment-cap-overrides."),
    END_NOT_POSSIBLE(
            400,
            "Einddatum kan niet",
            "End date not possible",
            "{endedOn} ligt in de toekomst of na de laatste dag {until}.",
            "{endedOn} is in the future or after the last day {until}."),
    MORE_GIVEN_THAN_AGREED(
            400,
            "Meer gegeven dan afgesproken",
            "More given than agreed",
            "{daypartsGiven} dagdelen zijn meer dan de {dayparts} die zijn afgesproken.",
            "{daypartsGiven} dayparts are more than the {dayparts} that were agreed.");

    private final Refusal refusal;

    DeploymentProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
