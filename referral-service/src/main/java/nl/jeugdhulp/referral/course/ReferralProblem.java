package nl.jeugdhulp.referral.course;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why something that is wanted of a referral is refused. */
public enum ReferralProblem implements ProblemType {
    CONSORTIUM_NOT_CONTRACTED(
            400,
            "Consortium heeft hier geen contract",
            "Consortium has no contract here",
            "Consortium {consortiumId} heeft op deze datum geen contract voor gemeente {municipality}.",
            "Consortium {consortiumId} has no contract for municipality {municipality} on this date."),
    PREVIOUS_REFERRAL_DOES_NOT_FIT(
            400,
            "Vorige verwijzing past niet",
            "Previous referral does not fit",
            "De vorige verwijzing is van dezelfde jeugdige, afgewezen of ingetrokken, en nog niet opgevolgd.",
            "The previous referral is of the same youth, declined or withdrawn, and not followed yet."),
    DECLINE_GROUND_NOT_VALID(
            400,
            "Grond geldt niet meer",
            "Ground is not valid now",
            "De afwijzingsgrond {ground} geldt nu niet; zie /v1/decline-grounds.",
            "Ground {ground} is not valid now; see /v1/decline-grounds."),
    NO_CONSENT_TO_WITHDRAW(
            409,
            "Geen toestemming om in te trekken",
            "No consent to withdraw",
            "Deze verwijzing rust niet (meer) op toestemming.",
            "This referral does not rest on consent, or no longer."),
    NO_LONGER_COVERED(
            409,
            "Niet meer gedekt",
            "No longer covered",
            "Contract, uitzondering of leeftijd draagt deze verwijzing vandaag niet meer; verwijs opnieuw.",
            "Contract, exception or age no longer carries this referral today; refer again."),
    OPEN_REFERRAL_EXISTS(
            409,
            "Er loopt al een verwijzing",
            "There is an open referral",
            "Voor deze jeugdige en deze hulp loopt al een verwijzing.",
            "There is an open referral for this youth and this help."),
    TRANSITION_NOT_ALLOWED(
            409,
            "Kan nu niet",
            "Not possible now",
            "Een verwijzing met status {status} kan niet naar {wanted}.",
            "A referral that is {status} cannot become {wanted}.");

    private final Refusal refusal;

    ReferralProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
