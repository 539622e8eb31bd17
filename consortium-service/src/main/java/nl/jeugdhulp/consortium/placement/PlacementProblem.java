package nl.jeugdhulp.consortium.placement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

/** The refusals around placements and waiting. */
public enum PlacementProblem implements ProblemType {
    NOT_WAITING(
            409,
            "Wacht niet",
            "Not waiting",
            "Dit kan alleen voor wie wacht; deze plaatsing is {state}.",
            "This is for those who wait only; this placement is {state}."),
    NOT_PAUSED(
            409,
            "Niet gepauzeerd",
            "Not paused",
            "Alleen wie gepauzeerd is kan worden hervat; deze plaatsing is {state}.",
            "Only a paused wait can be resumed; this placement is {state}."),
    SAME_URGENCY(
            409,
            "Urgentie is al zo",
            "Urgency is so already",
            "De urgentie is al {urgency}.",
            "The urgency is {urgency} already."),
    NO_ROOM(
            409,
            "Geen plek vrij",
            "No room",
            "Dit consortium heeft in {helpCategory} nu geen vrije plek die niemand op de eigen lijst toekomt.",
            "This consortium has no free place in {helpCategory} now that nobody on its own list has a claim to."),
    PLACEMENT_OVER(
            409,
            "Plaatsing is voorbij",
            "Placement is over",
            "Deze plaatsing is beëindigd.",
            "This placement has ended.");

    private final int status;
    private final Text title;
    private final Text detail;

    PlacementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
