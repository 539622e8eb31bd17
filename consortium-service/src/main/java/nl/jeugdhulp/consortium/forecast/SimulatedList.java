package nl.jeugdhulp.consortium.forecast;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One waiting list of the backtest's region: a consortium's places for one help category and the people who come.
 *
 * @param places places at the beginning
 * @param meanStayDays mean length of care
 * @param stayVariation standard deviation of the length of care over its mean
 * @param arrivalsPerDay people who come for this help, crises included
 * @param crisisShare share of them placed at once, beyond the places if need be
 * @param urgencyShares shares of the others by urgency class, the most urgent first
 * @param leavingPerDay rate at which a waiting person leaves the list without care
 * @param seasonalSwing arrivals swing by this share over the year
 * @param yearlyChange about once a year the places change by at most this share
 */
record SimulatedList(
        int places,
        double meanStayDays,
        double stayVariation,
        double arrivalsPerDay,
        double crisisShare,
        List<Double> urgencyShares,
        double leavingPerDay,
        double seasonalSwing,
        double yearlyChange) {

    SimulatedList {
        urgencyShares = List.copyOf(urgencyShares);
    }

    /** @param load people who come over people whom the places can serve; above 1 only leaving bounds the list */
    static SimulatedList random(RandomGenerator random, double load) {
        int places = random.nextInt(10, 70);
        double meanStayDays = random.nextDouble(90, 270);
        double urgent = random.nextDouble(0.03, 0.12);
        double soon = random.nextDouble(0.15, 0.35);
        return new SimulatedList(
                places,
                meanStayDays,
                random.nextDouble(0.5, 1.2),
                load * random.nextDouble(0.9, 1.1) * places / meanStayDays,
                random.nextDouble(0, 0.06),
                List.of(urgent, soon, 1 - urgent - soon),
                1 / random.nextDouble(300, 1200),
                random.nextDouble(0, 0.25),
                random.nextDouble(0, 0.15));
    }

    double stayDays(RandomGenerator random) {
        double logVariance = Math.log1p(stayVariation * stayVariation);
        return meanStayDays * Math.exp(random.nextGaussian() * Math.sqrt(logVariance) - logVariance / 2);
    }

    double patienceDays(RandomGenerator random) {
        return random.nextExponential() / leavingPerDay;
    }

    /** Days until the next person comes when the time is {@code now}, in days. */
    double nextArrivalDays(RandomGenerator random, double now) {
        double highest = arrivalsPerDay * (1 + seasonalSwing);
        double wait = 0;
        do {
            wait += random.nextExponential() / highest;
        } while (random.nextDouble() * highest > arrivalsAt(now + wait));
        return wait;
    }

    int urgency(RandomGenerator random) {
        double drawn = random.nextDouble();
        for (int urgency = 0; urgency < urgencyShares.size() - 1; urgency++) {
            drawn -= urgencyShares.get(urgency);
            if (drawn < 0) {
                return urgency;
            }
        }
        return urgencyShares.size() - 1;
    }

    private double arrivalsAt(double day) {
        return arrivalsPerDay * (1 + seasonalSwing * Math.cos(2 * Math.PI * day / 365.25));
    }
}
