package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the just-in-time compiler of another JVM was at work, by that JVM's own counters. */
final class Compiling {
    private static final Pattern TICKS = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
    private static final Pattern TICKS_A_SECOND = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");
    private static final double NANOSECONDS = 1e9;

    private final long process;

    Compiling(long process) {
        this.process = process;
    }

    /** Since the JVM started, summed over its compiler's threads. */
    Duration time() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "PerfCounter.print"))
                .redirectErrorStream(true)
                .start();
        String counters = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return Duration.ofNanos((long) (NANOSECONDS * number(TICKS, counters) / number(TICKS_A_SECOND, counters)));
    }

    private static long number(Pattern counter, String counters) throws IOException {
        Matcher found = counter.matcher(counters);
        if (!found.find()) {
            throw new IOException("the JVM does not tell " + counter.pattern() + ": " + counters);
        }
        return Long.parseLong(found.group(1));
    }
}
