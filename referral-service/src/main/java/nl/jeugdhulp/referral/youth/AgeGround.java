package nl.jeugdhulp.referral.youth;

import java.time.LocalDate;

/** Why a youth from 18 until 23 is still covered (<i>leeftijdsgrond</i>, Youth Act art. 1.1). */
public enum AgeGround {
    /** Youth care that ran before the eighteenth birthday goes on. */
    CONTINUED_CARE,
    /** Youth care is resumed within half a year after it ended. */
    RESUMED_CARE,
    /** A measure of youth criminal law. */
    CRIMINAL_LAW;

    private static final int ADULT_YEARS = 18;
    private static final int LAST_YEARS = 23;

    /**
     * Whether the Youth Act covers who was born then on that day.
     *
     * @param ground null when none is claimed
     */
    public static boolean covers(LocalDate born, AgeGround ground, LocalDate day) {
        return day.isBefore(born.plusYears(ADULT_YEARS))
                || (ground != null && day.isBefore(born.plusYears(LAST_YEARS)));
    }
}
