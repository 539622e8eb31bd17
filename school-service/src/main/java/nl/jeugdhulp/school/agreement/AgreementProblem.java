package nl.jeugdhulp.school.agreement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused of every agreement at a school. */
public enum AgreementProblem implements ProblemType {
    NO_PUPIL_NAMED(
            400,
            "Geen leerling genoemd",
            "No pupil is named",
            "Een afspraak met een school gaat over de school, nooit over een leerling: laat {field} weg. Hulp voor een"
                    + " leerling loopt via de CJG-coach, de jeugdarts of de huisarts.",
            "An agreement at a school is about the school, never about a pupil: leave out {field}. Help for a pupil"
                    + " goes by way of the CJG coach, the youth doctor or the GP."),
    NO_TARIFF(
            400,
            "Geen tarief",
            "No tariff",
            "Het consortium betaalt dit uit zijn lumpsum en noemt het bedrag per kalenderjaar: er zijn geen tarieven,"
                    + " uren of prijzen per dagdeel. Laat {field} weg en geef 'earmarks'.",
            "The consortium pays this out of its lump sum and states the amount per calendar year: there are no tariffs,"
                    + " hours or prices per daypart. Leave out {field} and give 'earmarks'."),
    SCHOOL_UNKNOWN(
            400,
            "School onbekend",
            "School unknown",
            "{schoolId} staat niet in het register van scholen.",
            "{schoolId} is not in the register of schools."),
    SCHOOL_CLOSED(
            409,
            "School gesloten",
            "School closed",
            "{schoolId} is gesloten; er kan niets meer worden afgesproken.",
            "{schoolId} is closed; nothing can be agreed there any more."),
    SCHOOL_HAS_NO_CONSORTIUM(
            409,
            "School heeft geen consortium",
            "School has no consortium",
            "Geen vastgesteld matchplan geeft {schoolId} op {day} aan een consortium.",
            "No adopted match plan gives {schoolId} to a consortium on {day}."),
    NOT_THE_SCHOOLS_CONSORTIUM(
            409,
            "Niet het consortium van de school",
            "Not the school's consortium",
            "Op {day} werkt {schoolId} volgens het vastgestelde matchplan met een ander consortium.",
            "On {day} {schoolId} works with another consortium by the adopted match plan."),
    TRANSITION_NOT_POSSIBLE(
            409,
            "Kan nu niet",
            "Not possible now",
            "Wat {status} is, kan niet {wanted} worden.",
            "What is {status} cannot become {wanted}.");

    private final Refusal refusal;

    AgreementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
