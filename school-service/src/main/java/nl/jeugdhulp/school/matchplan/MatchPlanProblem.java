package nl.jeugdhulp.school.matchplan;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** What is refused about match plans. */
public enum MatchPlanProblem implements ProblemType {
    NO_SCHOOL_IN_SCOPE(
            400,
            new Text("Geen school in de reikwijdte", "No school in scope"),
            new Text("Geen open school voldoet aan de reikwijdte.", "No open school is within the scope.")),
    CONSORTIUM_UNKNOWN(
            400,
            new Text("Consortium onbekend", "Consortium unknown"),
            new Text(
                    "Consortium {consortiumId} is niet bekend of staat niet in deze opdracht.",
                    "Consortium {consortiumId} is not known or not in this order.")),
    CONSORTIUM_TWICE(
            400,
            new Text("Consortium staat er tweemaal", "Consortium stands there twice"),
            new Text(
                    "Consortium {consortiumId} staat meer dan eens in deze opdracht.",
                    "Consortium {consortiumId} stands in this order more than once.")),
    HOURS_UNKNOWN(
            400,
            new Text("Uren onbekend", "Hours unknown"),
            new Text(
                    "Consortium {consortiumId} heeft geen behandelaars aangemeld; geef op hoeveel uur per week het heeft.",
                    "Consortium {consortiumId} registered no practitioners; say how many hours per week it has.")),
    SCHOOL_NOT_IN_PLAN(
            400,
            new Text("School niet in dit plan", "School not in this plan"),
            new Text("School {schoolId} staat niet in dit plan.", "School {schoolId} is not in this plan.")),
    TRANSITION_NOT_ALLOWED(
            409,
            new Text("Kan nu niet", "Not possible now"),
            new Text(
                    "Een matchplan met status {status} kan niet naar {wanted}.",
                    "A match plan that is {status} cannot become {wanted}.")),
    ADJUSTMENT_BREAKS_A_RULE(
            409,
            new Text("Aanpassing breekt een regel", "Adjustment breaks a rule"),
            new Text("{reasonDutch}", "{reason}")),
    TEAMS_INCOMPLETE(
            409,
            new Text("Teams niet compleet", "Teams incomplete"),
            new Text(
                    "Niet elke school heeft een team binnen de grenzen; 'conflicts' van het plan zegt waarom.",
                    "Not every school has a team within the limits; 'conflicts' of the plan says why.")),
    PLAN_OUTDATED(
            409,
            new Text("Plan verouderd", "Plan outdated"),
            new Text(
                    "Sinds het plan is gemaakt zijn scholen gesloten: {schools}. Maak het plan opnieuw.",
                    "Schools have closed since the plan was made: {schools}. Have the plan made again.")),
    HAND_OVER_IN_THE_PAST(
            400,
            new Text("Overdrachtsdatum voorbij", "Hand-over date past"),
            new Text("De overdrachtsdatum {date} ligt in het verleden.", "The hand-over date {date} is past."));

    private final int status;
    private final Text title;
    private final Text detail;

    MatchPlanProblem(int status, Text title, Text detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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
