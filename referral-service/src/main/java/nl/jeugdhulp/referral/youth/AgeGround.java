package nl.jeugdhulp.referral.youth;

/** Why a youth from 18 until 23 is still covered (<i>leeftijdsgrond</i>, Youth Act art. 1.1). */
public enum AgeGround {
    /** Youth care that ran before the eighteenth birthday goes on. */
    CONTINUED_CARE,
    /** Youth care is resumed within half a year after it ended. */
    RESUMED_CARE,
    /** A measure of youth criminal law. */
    CRIMINAL_LAW
}
