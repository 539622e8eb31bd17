package nl.jeugdhulp.consortium.forecast;

/**
 * Time in days until everybody ahead and the entry itself have gone, for known rates: mean and variance by the diffusion
 * approximation of a queue in which {@code x} people ahead shrink at {@code net + leaving * x} a day.
 *
 * @param ahead people ahead
 * @param net starts of care minus overtaking newcomers, a day, above zero
 * @param leaving share of those ahead who leave the list, a day, above zero
 */
record Passage(double ahead, double net, double leaving) {

    /** 1/r for the entry's own start and the time in which the others go. */
    double mean() {
        return 1 / net + Math.log1p(decay()) / leaving;
    }

    /**
     * Each noise is the variance a day of starts and newcomers together, their sum for Poisson processes.
     *
     * @param noiseLast while the entry itself waits for its place
     * @param noiseOthers while those ahead go
     */
    double variance(double noiseLast, double noiseOthers) {
        double last = net + leaving * ahead;
        double excess = noiseOthers - net;
        double others = excess * ahead * (net + last) / (2 * net * net * last * last) + ahead / (net * last);
        return noiseLast / (net * net * net) + others;
    }

    /** Derivative of the mean by the net rate. */
    double meanByNet() {
        return -1 / (net * net) - ahead / (net * (net + leaving * ahead));
    }

    /** Derivative of the mean by the rate of leaving. */
    double meanByLeaving() {
        double z = decay();
        // The series avoids the loss of digits when hardly anybody leaves.
        double bracket = z < 1e-3 ? 0.5 - 2 * z / 3 : (Math.log1p(z) - z / (1 + z)) / (z * z);
        return -(ahead / net) * (ahead / net) * bracket;
    }

    private double decay() {
        return leaving * ahead / net;
    }
}
