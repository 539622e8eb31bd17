package nl.jeugdhulp.consortium.goal;

import java.math.BigDecimal;

/** Which figures a reader is shown: numbers of one to four people only to the region's own team. */
record Shown(boolean everything, IndicatorUnit unit) {
    private static final BigDecimal LEAST_PEOPLE_SHOWN = BigDecimal.valueOf(5);

    boolean hides(BigDecimal value) {
        return !everything
                && unit == IndicatorUnit.PEOPLE
                && value.signum() > 0
                && value.compareTo(LEAST_PEOPLE_SHOWN) < 0;
    }

    /** The value, or null when it is hidden. */
    BigDecimal value(BigDecimal value) {
        return hides(value) ? null : value;
    }
}
