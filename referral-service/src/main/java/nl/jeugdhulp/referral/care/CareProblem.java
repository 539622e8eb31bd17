package nl.jeugdhulp.referral.care;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** Why something that is wanted of care is refused. */
public enum CareProblem implements ProblemType {
    PROVIDER_NOT_A_MEMBER(
            400,
            "Aanbieder hoort niet bij het consortium",
            "Provider is not a member",
            "Aanbieder {providerId} levert op {date} binnen dit consortium geen {helpCategory}.",
            "Provider {providerId} offers no {helpCategory} within this consortium on {date}."),
    CARE_DATE_OUT_OF_ORDER(
            400,
            "Datum past niet",
            "Date does not fit",
            "{date} ligt voor {earliest} of na {latest}.",
            "{date} lies before {earliest} or after {latest}."),
    CARE_ENDED(
            409,
            "Hulp is beëindigd",
            "Care has ended",
            "Dit hulptraject eindigde op {endDate}.",
            "This trajectory ended on {endDate}."),
    HELP_ENDED_BEFORE(
            409,
            "Hulponderdeel is beëindigd",
            "Help component has ended",
            "Dit hulponderdeel eindigde op {endDate}.",
            "This help component ended on {endDate}.");

    private final int status;
    private final Text title;
    private final Text detail;

    CareProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
