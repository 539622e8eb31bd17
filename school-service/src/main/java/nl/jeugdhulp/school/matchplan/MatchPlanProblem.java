package nl.jeugdhulp.school.matchplan;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about match plans. */
public enum MatchPlanProblem implements ProblemType {
    NO_SCHOOL_IN_SCOPE(
            400,
            "Geen school in de reikwijdte",
            "No school in scope",
            "Geen open school voldoet aan de reikwijdte.",
            "No open school is within the scope."),
    CONSORTIUM_UNKNOWN(
            400,
            "Consortium onbekend",
            "Consortium unknown",
            "Consortium {consortiumId} is niet bekend of staat niet in deze opdracht.",
            "Consortium {consortiumId} is not known or not in this order."),
    CONSORTIUM_TWICE(
            400,
            "Consortium staat er tweemaal",
            "Consortium stands there twice",
            "Consortium {consortiumId} staat meer dan eens in deze opdracht.",
            "Consortium {consortiumId} stands in this order more than once."),
    HOURS_UNKNOWN(
            400,
            "Uren onbekend",
            "Hours unknown",
            "Consortium {consortiumId} heeft geen behandelaars aangemeld; geef op hoeveel uur per week het heeft.",
            "Consortium {consortiumId} registered no practitioners; say how many hours per week it has."),
    SCHOOL_NOT_IN_PLAN(
            400,
            "School niet in dit plan",
            "School not in this plan",
            "School {schoolId} staat niet in dit plan.",
            "School {schoolId} is not in this plan."),
    TRANSITION_NOT_ALLOWED(
            409,
            "Kan nu niet",
            "Not possible now",
            "Een matchplan met status {status} kan niet naar {wanted}.",
            "A match plan that is {status} cannot become {wanted}."),
    ADJUSTMENT_BREAKS_A_RULE(
            409, "Aanpassing breekt een regel", "Adjustment breaks a rule", "{reasonDutch}", "{reason}"),
    TEAMS_INCOMPLETE(
            409,
            "Teams niet compleet",
            "Teams incomplete",
            "Niet elke school heeft een team binnen de grenzen; 'conflicts' van het plan zegt waarom.",
            "Not every school has a team within the limits; 'conflicts' of the plan says why."),
    PLAN_OUTDATED(
            409,
            "Plan verouderd",
            "Plan outdated",
            "Sinds het plan is gemaakt zijn scholen gesloten: {schools}. Maak het plan opnieuw.",
            "Schools have closed since the plan was made: {schools}. Have the plan made again."),
    HAND_OVER_IN_THE_PAST(
            400,
            "Overdrachtsdatum voorbij",
            "Hand-over date past",
            "De overdrachtsdatum {date} ligt in het verleden.",
            "The hand-over date {date} is past.");

    private final Refusal refusal;

    MatchPlanProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
