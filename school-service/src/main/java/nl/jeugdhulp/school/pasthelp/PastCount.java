package nl.jeugdhulp.school.pasthelp;

/**
 * How much help a file gives: a number, fewer than five without saying how many, or nothing at all.
 *
 * @param helps only of a number
 */
public record PastCount(Known known, Integer helps) {
    public static final PastCount GAP = new PastCount(Known.GAP, null);
    public static final PastCount FEW = new PastCount(Known.FEW, null);

    /** How well the number is known. */
    public enum Known {
        NUMBER,
        /** Published as {@code <5}. */
        FEW,
        /** Left empty: not known, which is not a zero. */
        GAP
    }

    public static PastCount of(int helps) {
        return new PastCount(Known.NUMBER, helps);
    }

    public boolean isNumber() {
        return known == Known.NUMBER;
    }
}
