package nl.jeugdhulp.referral.intake;

/**
 * The only grounds on which a consortium may decline (<i>afwijzingsgrond</i>), because it has a duty to accept. That it
 * does not offer the help is none of them: every consortium offers everything.
 */
public enum DeclineGround {
    /** The help is not part of lot 1. */
    NOT_LOT_1,
    /** The youth is no inhabitant of the region. */
    NOT_AN_INHABITANT,
    /** The youth is in care for the same need already. */
    ALREADY_IN_CARE,
    /** The youth is outside the age that the Youth Act covers. */
    OUTSIDE_AGE
}
