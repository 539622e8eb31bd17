package nl.jeugdhulp.consortium.registry;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around consortia and their members. */
public enum RegistryProblem implements ProblemType {
    SECOND_LEAD_PROVIDER(
            409,
            "Er is al een penvoerder",
            "There is a lead provider already",
            "In deze periode is aanbieder {providerId} al penvoerder van het consortium; een consortium heeft er één.",
            "Provider {providerId} leads the consortium in this period already; a consortium has one lead provider."),
    COVERAGE_WOULD_BE_LOST(
            409,
            "Zorgaanbod niet meer dekkend",
            "Care catalogue no longer covered",
            "Door deze wijziging biedt vanaf {from} niemand in het consortium meer: {helpCategories}. Daar hebben"
                    + " {held} jeugdigen een plek en wachten er {waiting}. Stuur acceptCoverageLoss mee om dit toch vast"
                    + " te leggen; de regio ziet het gat vanaf dan en telt de dagen.",
            "After this change nobody in the consortium offers, from {from}: {helpCategories}. There {held} youths have"
                    + " a place and {waiting} wait. Send acceptCoverageLoss to record it all the same; the region sees"
                    + " the gap from then on and counts its days.");

    private final Refusal refusal;

    RegistryProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
