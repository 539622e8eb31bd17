package nl.jeugdhulp.budget.forecast;

import java.util.Arrays;
import java.util.List;

/** Which share of a year's spending each month bears, learnt from full earlier years and held towards even months. */
final class Season {
    private static final int MONTHS = 12;

    /** How many years of even months the earlier years are weighed against. */
    private static final double EVEN_YEARS = 1;

    private Season() {}

    /**
     * @param years spending of each earlier year in its twelve months, in cents
     * @return twelve shares that sum to 1
     */
    static double[] of(List<long[]> years) {
        double[] shares = new double[MONTHS];
        Arrays.fill(shares, EVEN_YEARS / MONTHS);
        double weight = EVEN_YEARS;
        for (long[] year : years) {
            long sum = Arrays.stream(year).sum();
            boolean full = Arrays.stream(year).allMatch(month -> month > 0);
            if (full) {
                for (int month = 0; month < MONTHS; month++) {
                    shares[month] += (double) year[month] / sum;
                }
                weight++;
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            shares[month] /= weight;
        }
        return shares;
    }
}
