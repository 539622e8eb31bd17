package nl.jeugdhulp.school.deploymentcap;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

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

    private final int status;
    private final Text title;
    private final Text detail;

    CapProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
