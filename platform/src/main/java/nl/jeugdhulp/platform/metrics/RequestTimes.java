package nl.jeugdhulp.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts the times of requests in buckets, so that percentiles can be computed over all replicas together. */
@Singleton
class RequestTimes {
    private static final double[] BUCKETS_NANOSECONDS =
            nanoseconds(5, 10, 25, 50, 100, 200, 300, 500, 1_000, 2_500, 5_000);

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals("http.server.requests")) {
                    return config;
                }
                return DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS_NANOSECONDS)
                        .build()
                        .merge(config);
            }
        };
    }

    private static double[] nanoseconds(int... milliseconds) {
        double[] buckets = new double[milliseconds.length];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = Duration.ofMillis(milliseconds[i]).toNanos();
        }
        return buckets;
    }
}
