package nl.jeugdhulp.consortium.practitioner;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around practitioners. */
public enum PractitionerProblem implements ProblemType {
    NOT_A_MEMBER(
            409,
            "Aanbieder neemt niet deel",
            "Provider is no member",
            "Aanbieder {providerId} neemt op {date} niet deel aan dit consortium; een behandelaar werkt voor een deelnemer.",
            "Provider {providerId} is no member of this consortium on {date}; a practitioner works for a member."),
    TOO_MANY_PRACTITIONERS(
            409,
            "Te veel behandelaars",
            "Too many practitioners",
            "Een consortium heeft er tegelijk hooguit {most}; beëindig eerst wie er niet meer werkt.",
            "A consortium has at most {most} at a time; end first who no longer works there.");

    private final Refusal refusal;

    PractitionerProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
