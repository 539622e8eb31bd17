package nl.jeugdhulp.budget.forecast;

import java.util.SplittableRandom;

/** A consortium with a season, a scatter of its months and a level that drifts, each of a strength of its own. */
final class SimulatedConsortium {
    private static final int MONTHS = 12;

    private final double amplitude;
    private final double scatter;
    private final double drift;
    private final double phase;

    SimulatedConsortium(SplittableRandom random) {
        amplitude = 0.2 * random.nextDouble();
        scatter = 0.03 + 0.07 * random.nextDouble();
        drift = 0.015 * random.nextDouble();
        phase = 2 * Math.PI * random.nextDouble();
    }

    /** What it spends in the months of another year, in cents. */
    long[] year(SplittableRandom random) {
        long[] months = new long[MONTHS];
        double level = 100_000_000 * (0.8 + 0.4 * random.nextDouble());
        for (int month = 0; month < MONTHS; month++) {
            level *= 1 + drift * random.nextGaussian();
            double season = 1 + amplitude * Math.sin(phase + 2 * Math.PI * month / MONTHS);
            months[month] = Math.max(1, Math.round(level * season * (1 + scatter * random.nextGaussian())));
        }
        return months;
    }
}
