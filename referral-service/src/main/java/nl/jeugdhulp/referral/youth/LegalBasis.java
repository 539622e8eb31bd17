package nl.jeugdhulp.referral.youth;

/** On what the sharing of the youth's data rests (<i>grondslag</i>). */
public enum LegalBasis {
    /** Consent of the youth or its parents, by age. */
    CONSENT,
    /** A court order or a decision of a certified institution. */
    LEGAL_OBLIGATION
}
