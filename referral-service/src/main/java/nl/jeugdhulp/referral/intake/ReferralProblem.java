package nl.jeugdhulp.referral.intake;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** Why a referral, or something that is wanted of it, is refused. */
public enum ReferralProblem implements ProblemType {
    SCHOOL_CANNOT_REFER(
            403,
            "Een school verwijst niet",
            "A school does not refer",
            "Een school stelt een hulpvraag aan de eigen CJG-coach ({cjgCoachId}) met POST {helpQuestions};"
                    + " andere routes zijn de jeugdarts en de huisarts.",
            "A school files a help question with its own CJG coach ({cjgCoachId}) by POST {helpQuestions};"
                    + " other routes are the youth doctor and the GP."),
    CHOICE_NOT_SHOWN(
            400,
            "Keuze is niet zo getoond",
            "Choice was not shown",
            "In keuze {choiceId} is consortium {consortiumId} niet aan u getoond.",
            "In choice {choiceId} consortium {consortiumId} was not shown to you."),
    REFERRER_TYPE_CANNOT_REFER(
            403,
            "Deze verwijzer mag niet verwijzen",
            "This referrer may not refer",
            "Verwijzerstype {referrerType} (COD327) mag volgens artikel 2.6 van de Jeugdwet niet verwijzen.",
            "Referrer type {referrerType} (COD327) may not refer by article 2.6 of the Youth Act."),
    CONSORTIUM_NOT_CONTRACTED(
            400,
            "Consortium heeft hier geen contract",
            "Consortium has no contract here",
            "Consortium {consortiumId} heeft op deze datum geen contract voor gemeente {municipality}.",
            "Consortium {consortiumId} has no contract for municipality {municipality} on this date."),
    OUTSIDE_YOUTH_AGE(
            400,
            "Buiten de leeftijd van de Jeugdwet",
            "Outside the age of the Youth Act",
            "De Jeugdwet geldt tot 18 jaar, en tot 23 jaar voor voortgezette hulp.",
            "The Youth Act covers youths under 18, and until 23 for continued help."),
    REFERRER_HAS_NO_AGB_CODE(
            400,
            "Deze verwijzer heeft geen AGB-code",
            "This referrer has no AGB code",
            "Bij verwijzerstype {referrerType} (COD327) hoort geen AGB-code.",
            "Referrer type {referrerType} (COD327) has no AGB code."),
    MUNICIPALITY_NOT_KNOWN(
            400,
            "Verantwoordelijke gemeente onbekend",
            "Responsible municipality not known",
            "Uit woonplaats, verblijf of gemeente voor het verblijf volgt geen verantwoordelijke gemeente.",
            "Home address, actual stay or municipality before the stay name no responsible municipality."),
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

    private final int status;
    private final Text title;
    private final Text detail;

    ReferralProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
