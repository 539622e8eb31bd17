package nl.jeugdhulp.referral.takeover;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why something that is wanted of a takeover is refused. */
public enum TakeoverProblem implements ProblemType {
    TAKEOVER_DATE_OUT_OF_ORDER(
            400,
            "Datum past niet",
            "Date does not fit",
            "{date} ligt voor {earliest} of na {latest}.",
            "{date} lies before {earliest} or after {latest}."),
    TAKEOVER_CONSORTIUM_NOT_CONTRACTED(
            400,
            "Consortium heeft geen contract",
            "Consortium not contracted",
            "Consortium {consortiumId} heeft nu geen contract voor gemeente {municipality}.",
            "Consortium {consortiumId} has no contract for municipality {municipality} now."),
    TAKEOVER_MOVED_ON(
            409,
            "Overname is verder",
            "Takeover has moved on",
            "Deze overname heeft status {status}; dit kan niet meer.",
            "This takeover is {status}; this can no longer be done."),
    NO_CONSORTIUM_CHOSEN(
            409,
            "Nog geen consortium gekozen",
            "No consortium chosen yet",
            "De gemeente legt eerst vast welk consortium de hulp voortzet.",
            "The municipality first records which consortium goes on with the care."),
    GAP_TOO_LONG(
            409,
            "Te lang geleden beëindigd",
            "Ended too long ago",
            "De hulp eindigde op {lastDay} en kon tot en met {until} doorgaan; nu is een nieuwe verwijzing nodig.",
            "Care ended on {lastDay} and could go on until {until}; a new referral is needed now.");

    private final Refusal refusal;

    TakeoverProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
