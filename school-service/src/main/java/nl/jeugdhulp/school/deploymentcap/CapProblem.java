package nl.jeugdhulp.school.deploymentcap;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about the cap of collective deployment. */
public enum CapProblem implements ProblemType {
    CAP_STEPS_INVALID(
            400,
            "Staffel klopt niet",
            "Steps do not fit",
            "De staffel begint bij 0 leerlingen en elk aantal leerlingen komt er eenmaal in voor.",
            "The steps begin at 0 pupils and each number of pupils stands there once."),
    OVERRIDE_IS_OVER(
            400,
            "Einddatum kan niet",
            "End date not possible",
            "Een hoger maximum loopt van vandaag of later tot een dag in het schooljaar {schoolYear}.",
            "A higher cap runs from today or later until a day in the school year {schoolYear}.");

    private final Refusal refusal;

    CapProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
