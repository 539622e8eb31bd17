package nl.jeugdhulp.budget.ledger;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

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

    private final int status;
    private final Text title;
    private final Text detail;

    LedgerProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
