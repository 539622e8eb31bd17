package nl.jeugdhulp.referral.helpquestion;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** Why a help question, or its answer, is refused. */
public enum HelpQuestionProblem implements ProblemType {
    SCHOOL_HAS_NO_COACH(
            409,
            "Nog geen CJG-coach",
            "No CJG coach yet",
            "Bij deze school is nog geen CJG-coach bekend; de andere routes zijn de jeugdarts en de huisarts.",
            "No CJG coach is known for this school yet; the other routes are the youth doctor and the GP."),
    ANSWER_IS_INCOMPLETE(
            400,
            "Antwoord is niet volledig",
            "Answer is incomplete",
            "Een verwijzing noemt haar kenmerk, advies en voorveld hebben een toelichting en geen verwijzing.",
            "A referral names its id; advice and preventive field have an explanation and no referral."),
    HELP_QUESTION_CLOSED(
            409,
            "Hulpvraag is afgesloten",
            "Help question is closed",
            "Deze hulpvraag is al afgesloten: {status}.",
            "This help question was closed before: {status}.");

    private final Refusal refusal;

    HelpQuestionProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
