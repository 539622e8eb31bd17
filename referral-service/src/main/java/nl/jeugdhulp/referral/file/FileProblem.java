package nl.jeugdhulp.referral.file;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** Why a file is not destroyed. */
public enum FileProblem implements ProblemType {
    TERM_NOT_PASSED(
            409,
            "Bewaartermijn loopt nog",
            "Term has not passed",
            "Het dossier is vernietigbaar vanaf {destroyableFrom}.",
            "The file may be destroyed from {destroyableFrom}."),
    ANOTHER_MUNICIPALITY_DECIDES(
            409,
            "Andere gemeente beslist",
            "Another municipality decides",
            "Over dit dossier beslist gemeente {municipality}, die het laatst verantwoordelijk was.",
            "Municipality {municipality}, which was responsible last, decides about this file."),
    FILE_ON_HOLD(
            409,
            "Vernietigingsstop",
            "File on hold",
            "Op dit dossier rust een vernietigingsstop: {reason}.",
            "This file is on hold: {reason}.");

    private final int status;
    private final Text title;
    private final Text detail;

    FileProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
