package nl.jeugdhulp.school.arrangement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about education-care arrangements. */
public enum ArrangementProblem implements ProblemType {
    SCHOOL_IS_NOT_REGULAR(
            409,
            "Geen reguliere school",
            "No regular school",
            "Een onderwijs-zorgarrangement is een speciale klas in een reguliere school; {schoolId} is {kind}.",
            "An education-care arrangement is a special class in a regular school; {schoolId} is {kind}."),
    SCHOOL_NO_PARTNER(
            400,
            "School ontbreekt als partner",
            "School missing as a partner",
            "Noem onder de partners de school en ten minste één andere organisatie.",
            "Name the school among the partners, and at least one other organisation."),
    ROOM_TAKEN(
            409,
            "Lokaal bezet",
            "Room taken",
            "In {room} is in deze periode al een speciale klas: {arrangementId}.",
            "In {room} there is another special class in this period: {arrangementId}."),
    PERIOD_NEEDS_AN_END(
            400,
            "Periode zonder einde",
            "Period without an end",
            "Een onderwijs-zorgarrangement heeft een laatste dag, vandaag of later, en wordt uiterlijk drie maanden"
                    + " daarna geëvalueerd.",
            "An education-care arrangement has a last day, today or later, and is evaluated between its first day and"
                    + " three months after its last."),
    ARRANGEMENT_IS_OVER(
            409,
            "Arrangement is voorbij",
            "Arrangement is over",
            "Een arrangement met status {status} wordt niet meer gewijzigd.",
            "An arrangement that is {status} is not changed any more."),
    ARRANGEMENT_END_NOT_POSSIBLE(
            400,
            "Einddatum kan niet",
            "End date not possible",
            "{endedOn} ligt in de toekomst of na de laatste dag {until}.",
            "{endedOn} is in the future or after the last day {until}."),
    EVALUATION_DATE_NOT_POSSIBLE(
            400,
            "Datum van de evaluatie kan niet",
            "Date of evaluation not possible",
            "{evaluatedOn} ligt in de toekomst of voor de eerste dag van de klas.",
            "{evaluatedOn} is in the future or before the first day of the class."),
    OUTCOME_COMES_AFTER_THE_END(
            409,
            "Uitkomst komt na het einde",
            "Outcome comes after the end",
            "De klas loopt nog: leg de evaluatie vast zonder uitkomst, of beëindig de klas eerst.",
            "The class still runs: record the evaluation without an outcome, or end the class first."),
    FINAL_EVALUATION_NEEDS_AN_OUTCOME(
            400,
            "Eindevaluatie zonder uitkomst",
            "Final evaluation without an outcome",
            "De klas is beëindigd: deze evaluatie is de laatste en noemt de uitkomst.",
            "The class has ended: this evaluation is the final one and names the outcome.");

    private final Refusal refusal;

    ArrangementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
