package nl.jeugdhulp.referral.care;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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
            "This help component ended on {endDate}."),
    CARE_RUNS(
            409,
            "Hulp loopt nog",
            "Care is running",
            "Dit hulptraject loopt; alleen beëindigde hulp wordt hervat.",
            "This trajectory is running; only care that ended is resumed."),
    ENDED_TOO_LONG_AGO(
            409,
            "Hervatting niet meer mogelijk",
            "Too late to resume",
            "De hulp eindigde op {endDate} en kon tot en met {until} worden hervat; nu is een nieuwe verwijzing nodig.",
            "Care ended on {endDate} and could be resumed until {until}; a new referral is needed now."),
    TOO_OLD_FOR_CONTINUED_CARE(
            409,
            "Jeugdhulp eindigt met 23 jaar",
            "Youth care ends at 23",
            "Jeugdhulp die doorgaat of wordt hervat, loopt tot de 23e verjaardag.",
            "Youth care that goes on or is resumed lasts until the 23rd birthday."),
    CARE_FOR_NEED_RUNS(
            409,
            "Hulp voor deze vraag loopt al",
            "Care for this need is running",
            "Voor deze jeugdige loopt al hulp in de categorie {helpCategory}.",
            "Care of category {helpCategory} is running for this youth already.");

    private final Refusal refusal;

    CareProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
