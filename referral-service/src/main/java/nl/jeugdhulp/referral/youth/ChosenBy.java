package nl.jeugdhulp.referral.youth;

/** Who in the family chose the consortium (<i>wie koos</i>); the referrer helps, and never chooses. */
public enum ChosenBy {
    YOUTH,
    PARENTS,
    YOUTH_AND_PARENTS,
    /** Whoever has custody in the parents' place (<i>voogd</i>). */
    GUARDIAN
}
