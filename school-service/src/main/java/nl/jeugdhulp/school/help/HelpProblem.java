package nl.jeugdhulp.school.help;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What the figures of help refuse. */
public enum HelpProblem implements ProblemType {
    TABLE_NOT_PUBLISHED(
            400,
            "Deze tabel bestaat niet",
            "This table does not exist",
            "Cijfers voor {area} worden niet uitgesplitst naar {breakdown}: daarvoor zou te veel moeten worden onderdrukt.",
            "Figures for {area} are not broken down by {breakdown}: too much would have to be suppressed.");

    private final Refusal refusal;

    HelpProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
