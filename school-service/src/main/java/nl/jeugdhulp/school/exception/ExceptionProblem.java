package nl.jeugdhulp.school.exception;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about exceptions. */
public enum ExceptionProblem implements ProblemType {
    LIVES_IN_THE_REGION(
            409,
            "Woont in de regio",
            "Lives in the region",
            "{municipality} hoort bij de regio: er is geen uitzondering nodig. Hulp loopt via de CJG-coach, de"
                    + " jeugdarts of de huisarts.",
            "{municipality} belongs to the region: no exception is needed. Help goes by way of the CJG coach, the"
                    + " youth doctor or the GP."),
    PSEUDONYM_LOOKS_LIKE_BSN(
            400,
            "Pseudoniem lijkt op een BSN",
            "Pseudonym looks like a citizen service number",
            "Een pseudoniem bevat geen burgerservicenummer; kies een eigen kenmerk met letters.",
            "A pseudonym holds no citizen service number; take a mark of your own with letters."),
    EXCEPTION_ALREADY_OPEN(
            409,
            "Uitzondering loopt al",
            "Exception exists already",
            "Voor deze leerling op {schoolId} loopt al een uitzondering: {exceptionId}.",
            "There is an exception for this pupil at {schoolId} already: {exceptionId}."),
    DECISION_IN_THE_FUTURE(
            400,
            "Besluit in de toekomst",
            "Decision in the future",
            "{decidedOn} ligt in de toekomst.",
            "{decidedOn} is in the future."),
    VALIDITY_NEEDS_AN_END(
            400,
            "Geldigheid zonder einde",
            "Validity without an end",
            "Een toegekende uitzondering heeft een eerste en een laatste dag, de laatste vandaag of later.",
            "A granted exception has a first and a last day, the last today or later."),
    SETTLEMENT_IN_THE_FUTURE(
            400,
            "Verrekening in de toekomst",
            "Settlement in the future",
            "{settledOn} ligt in de toekomst.",
            "{settledOn} is in the future."),
    SETTLEMENT_BELOW_ZERO(
            400,
            "Bedrag onder nul",
            "Amount below zero",
            "De gemeente waar de leerling woont betaalt 0.00 of meer.",
            "The municipality of residence pays 0.00 or more.");

    private final Refusal refusal;

    ExceptionProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
