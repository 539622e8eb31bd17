package nl.jeugdhulp.platform.inbox;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around dead letters and projections. */
public enum DeadLetterProblem implements ProblemType {
    DEAD_LETTER_RESOLVED(
            409,
            "Bericht is al afgehandeld",
            "Message already resolved",
            "Dit bericht is al afgehandeld: {status}.",
            "This message was resolved before: {status}."),
    REPLAY_FAILED(
            409,
            "Bericht mislukt opnieuw",
            "Message failed again",
            "Het bericht kon weer niet worden verwerkt: {reason}.",
            "The message could not be processed this time either: {reason}.");

    private final int status;
    private final Text title;
    private final Text detail;

    DeadLetterProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
