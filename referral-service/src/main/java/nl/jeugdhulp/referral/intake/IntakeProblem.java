package nl.jeugdhulp.referral.intake;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why a referral is not taken in. */
public enum IntakeProblem implements ProblemType {
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
    LIVES_OUTSIDE_THE_REGION(
            400,
            "Woont buiten de regio",
            "Lives outside the region",
            "Gemeente {municipality} hoort niet bij de regio. Vraag bij school-service met POST {exceptions} een uitzondering"
                    + " aan en noem haar kenmerk als exceptionId.",
            "Municipality {municipality} is not in the region. Ask school-service for an exception by POST {exceptions}"
                    + " and name its id as exceptionId."),
    EXCEPTION_DOES_NOT_COUNT(
            400,
            "Uitzondering geldt niet",
            "Exception does not count",
            "Uitzondering {exceptionId} is vandaag niet toegekend voor deze school; zie {exceptions}.",
            "Exception {exceptionId} is not granted for this school today; see {exceptions}."),
    EXCEPTION_NOT_NEEDED(
            400,
            "Uitzondering niet nodig",
            "Exception not needed",
            "Gemeente {municipality} hoort bij de regio en is zelf verantwoordelijk; laat exceptionId weg.",
            "Municipality {municipality} is in the region and responsible itself; leave exceptionId out."),
    MUNICIPALITY_NOT_KNOWN(
            400,
            "Verantwoordelijke gemeente onbekend",
            "Responsible municipality not known",
            "Uit woonplaats, verblijf of gemeente voor het verblijf volgt geen verantwoordelijke gemeente.",
            "Home address, actual stay or municipality before the stay name no responsible municipality.");

    private final Refusal refusal;

    IntakeProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
