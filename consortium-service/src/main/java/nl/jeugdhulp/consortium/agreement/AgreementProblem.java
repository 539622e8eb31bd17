package nl.jeugdhulp.consortium.agreement;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Text;

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

    private final int status;
    private final Text title;
    private final Text detail;

    AgreementProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
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
