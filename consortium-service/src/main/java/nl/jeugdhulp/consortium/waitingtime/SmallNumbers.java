package nl.jeugdhulp.consortium.waitingtime;

/** Keeps people unrecognisable: a number of one to four people is not told. */
public final class SmallNumbers {
    private static final long LEAST_SHOWN = 5;

    private SmallNumbers() {}

    public static boolean hides(long people) {
        return people > 0 && people < LEAST_SHOWN;
    }

    /** The number, or null when it is too small to tell. */
    public static Long shown(long people) {
        return hides(people) ? null : people;
    }
}
