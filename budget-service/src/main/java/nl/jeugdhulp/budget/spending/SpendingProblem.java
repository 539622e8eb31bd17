package nl.jeugdhulp.budget.spending;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around spendings. */
public enum SpendingProblem implements ProblemType {
    NO_TARIFF_LINES(
            400,
            "Geen tarief, uren of jeugdige",
            "No tariff, hours or youth",
            "Een besteding is een bedrag uit de lumpsum: er zijn geen tarieven, uren of aantallen en geen jeugdigen."
                    + " Laat {field} weg en geef alleen het bedrag, de categorie en de periode.",
            "A spending is an amount out of the lump sum: there are no tariffs, hours or quantities and no youths."
                    + " Leave out {field} and give the amount, the category and the period only."),
    LINE_NUMBER_USED(
            409,
            "Regelnummer al gebruikt",
            "Line number used",
            "Regel {lineNumber} van {year} is al vastgelegd met een andere inhoud; draai die terug of neem een nieuw nummer.",
            "Line {lineNumber} of {year} was recorded with other content; reverse that one or take a new number."),
    ABOVE_OWN_CEILING(
            409,
            "Boven het eigen plafond",
            "Above the own ceiling",
            "Er is nog {available} beschikbaar en het consortium heeft zijn eigen plafond aangezet.",
            "{available} is still available and the consortium has switched on its own ceiling."),
    SPENDING_REVERSED(
            409,
            "Besteding is al teruggedraaid",
            "Spending was reversed",
            "Deze besteding is al teruggedraaid; leg een nieuwe regel vast.",
            "This spending was reversed before; record a new line.");

    private final Refusal refusal;

    SpendingProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
