package nl.jeugdhulp.consortium.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.jeugdhulp.consortium.forecast.Calibration.Outcome;

/**
 * Puts the forecast to the test on a simulated region of four consortia with ten help categories each, whose lists
 * differ in size, urgency, length of care, crises, seasons and changes of capacity; the same seed gives the same result.
 */
public final class Backtest {

    private static final int CONSORTIA = 4;
    private static final int CATEGORIES = 10;
    private static final int ENTRIES = 10_000;

    private final StartForecaster forecaster;

    public Backtest(StartForecaster forecaster) {
        this.forecaster = forecaster;
    }

    /**
     * Simulates regions until at least 10,000 entries have met their turn.
     *
     * @param load people who come over people who can be served, from about 0.85 (short lists, seldom) to 1.5 (long)
     * @param seed any number
     */
    public Calibration run(double load, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Outcome> outcomes = new ArrayList<>();
        int refused = 0;
        while (outcomes.size() < ENTRIES) {
            for (int list = 0; list < CONSORTIA * CATEGORIES; list++) {
                ListSimulation simulation =
                        new ListSimulation(SimulatedList.random(random, load), random.split(), forecaster);
                simulation.run();
                outcomes.addAll(simulation.outcomes());
                refused += simulation.refused();
            }
        }
        return Calibration.of(outcomes, refused);
    }
}
