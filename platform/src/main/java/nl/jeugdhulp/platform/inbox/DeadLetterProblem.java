package nl.jeugdhulp.platform.inbox;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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

    private final Refusal refusal;

    DeadLetterProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
