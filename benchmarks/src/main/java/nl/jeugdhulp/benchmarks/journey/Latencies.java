package nl.jeugdhulp.benchmarks.journey;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind of event, in nanoseconds. */
final class Latencies {
    private final long[] nanos;
    private int count;

    Latencies(int most) {
        nanos = new long[most];
    }

    void add(long nano) {
        nanos[count++] = nano;
    }

    /** In milliseconds, for a share between 0 and 1. */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.1f ms, P99 %.1f ms (%d)", percentile(0.5), percentile(0.99), count);
    }
}
