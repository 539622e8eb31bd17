package nl.jeugdhulp.budget.annual;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around annual budgets. */
public enum BudgetProblem implements ProblemType {
    BUDGET_EXISTS(
            409,
            "Budget bestaat al",
            "Budget exists",
            "Dit consortium heeft al een budget voor {year}; wijzig het met een begrotingswijziging.",
            "This consortium has a budget for {year} already; change it by a revision."),
    NOT_A_DRAFT(
            409,
            "Geen ontwerp meer",
            "No longer a draft",
            "Dit budget is niet meer in ontwerp ({status}); wijzig het met een begrotingswijziging.",
            "This budget is no longer a draft ({status}); change it by a revision."),
    ANOTHER_BUDGET(
            400,
            "Ander budget",
            "Another budget",
            "Dit is het budget van consortium {consortiumId} voor {year}; een ander budget is een nieuw ontwerp.",
            "This is the budget of consortium {consortiumId} for {year}; another budget is a draft of its own."),
    NO_BUDGET(
            409,
            "Geen budget",
            "No budget",
            "Er is voor {year} geen vastgesteld budget van dit consortium.",
            "There is no adopted budget of this consortium for {year}."),
    BUDGET_NOT_OPEN(
            409,
            "Budget is niet open",
            "Budget not open",
            "Op een budget met status {status} kan niet worden geboekt.",
            "Nothing can be booked on a budget with status {status}."),
    WRONG_STATUS(
            409,
            "Stap past niet bij de status",
            "Not possible in this status",
            "Van {status} kan dit budget niet naar {wanted}.",
            "From {status} this budget cannot become {wanted}."),
    OUTSIDE_YEAR(
            409,
            "Buiten het budgetjaar",
            "Outside the budget year",
            "{date} valt niet in het budgetjaar {year}.",
            "{date} is not in the budget year {year}."),
    CONTRIBUTION_TOO_SMALL(
            409,
            "Bijdrage onder nul",
            "Contribution below zero",
            "De bijdrage van {municipality} zou onder nul komen.",
            "The contribution of {municipality} would fall below zero."),
    LUMP_SUM_TOO_SMALL(
            409,
            "Lumpsum niet boven nul",
            "Lump sum not above zero",
            "De lumpsum zou {lumpSum} worden.",
            "The lump sum would become {lumpSum}."),
    YEAR_NOT_OVER(
            409,
            "Jaar is niet voorbij",
            "Year not over",
            "Het jaar {year} is nog niet voorbij.",
            "The year {year} is not over yet."),
    NOT_A_CONTRIBUTOR(
            403,
            "Geen bijdragende gemeente",
            "Not a contributor",
            "Gemeente {municipality} draagt niet bij aan dit budget.",
            "Municipality {municipality} does not contribute to this budget.");

    private final Refusal refusal;

    BudgetProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
