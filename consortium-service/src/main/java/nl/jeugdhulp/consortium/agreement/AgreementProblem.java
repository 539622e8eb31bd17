package nl.jeugdhulp.consortium.agreement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** The refusals around agreements. */
public enum AgreementProblem implements ProblemType {
    AGREEMENT_STATE(
            409,
            "Afspraak staat dit niet toe",
            "Agreement does not allow this",
            "De afspraak heeft status {state}; dit kan dan niet.",
            "The agreement is {state}; this is not possible then."),
    ALREADY_SIGNED(
            409,
            "Al ondertekend",
            "Signed already",
            "Uw organisatie heeft deze tekst al ondertekend.",
            "Your organisation has signed this text already."),
    REVISION_UNDER_WAY(
            409,
            "Herziening loopt al",
            "Revision under way",
            "Versie {edition} is al opgesteld; wijzig of beëindig dat concept.",
            "Edition {edition} was drafted already; change or end that draft."),
    NOT_AMONG_PARTIES(
            400,
            "Geen partij",
            "Not a party",
            "Wie een afspraak opstelt is zelf partij, of is de regio.",
            "Who drafts an agreement is a party to it, or is the region.");

    private final Refusal refusal;

    AgreementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
