package nl.jeugdhulp.budget.ledger;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals of the ledger. */
public enum LedgerProblem implements ProblemType {
    PERIOD_CLOSED(
            409,
            "Periode is afgesloten",
            "Period closed",
            "De maand van {bookedOn} is afgesloten; boek in een open maand.",
            "The month of {bookedOn} is closed; book in an open month."),
    ENTRY_ALREADY_REVERSED(
            409,
            "Journaalpost is al teruggedraaid",
            "Entry already reversed",
            "Journaalpost {entry} is al teruggedraaid of is zelf een terugdraaiing.",
            "Journal entry {entry} was reversed before or is a reversal itself.");

    private final Refusal refusal;

    LedgerProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
