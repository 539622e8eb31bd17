package nl.jeugdhulp.referral.file;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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

    private final Refusal refusal;

    FileProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
