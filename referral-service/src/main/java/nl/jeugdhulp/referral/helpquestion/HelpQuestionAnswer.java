package nl.jeugdhulp.referral.helpquestion;

/** How a CJG coach answers a help question. */
public enum HelpQuestionAnswer {
    /** Advice to the school or the family (<i>advies</i>). */
    ADVICE,
    /** Help from the preventive field (<i>voorveld</i>). */
    PREVENTIVE_FIELD,
    /** A referral to a consortium (<i>verwijzing</i>), linked both ways. */
    REFERRAL
}
