package nl.jeugdhulp.consortium.placement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

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

    private final Refusal refusal;

    PlacementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
