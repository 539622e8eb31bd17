package nl.jeugdhulp.consortium.transfer;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around transfers. */
public enum TransferProblem implements ProblemType {
    PROPOSAL_CLOSED(
            409,
            "Voorstel is afgesloten",
            "Proposal is closed",
            "Dit voorstel is al afgesloten: {state}.",
            "This proposal is closed already: {state}."),
    PROPOSAL_EXISTS(
            409,
            "Voorstel bestaat al",
            "Proposal exists already",
            "Voor deze jeugdige staat al een voorstel naar dit consortium open.",
            "A proposal of this youth to this consortium is open already."),
    SAME_CONSORTIUM(
            400,
            "Zelfde consortium",
            "Same consortium",
            "De jeugdige wacht al bij dit consortium.",
            "The youth waits with this consortium already."),
    FAMILY_UNWILLING(
            409,
            "Gezin wil niet overgeplaatst worden",
            "Family does not want a transfer",
            "Het gezin heeft gezegd niet naar een ander consortium te willen.",
            "The family said that it does not want to go to another consortium."),
    NOT_IN_PLAN(
            400,
            "Niet in dit plan",
            "Not in this plan",
            "Het plan stelt geen overplaatsing voor van {referralId}.",
            "The plan proposes no transfer of {referralId}.");

    private final Refusal refusal;

    TransferProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
