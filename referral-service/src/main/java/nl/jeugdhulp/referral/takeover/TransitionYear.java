package nl.jeugdhulp.referral.takeover;

/** The year in which care of the old contracts still ran beside that of the consortia (<i>overgangsjaar</i>). */
public final class TransitionYear {
    private static final int YEAR = 2023;

    private TransitionYear() {}

    /** Whether figures of this year are labelled, because they do not compare with those of other years. */
    public static boolean is(int year) {
        return year == YEAR;
    }
}
