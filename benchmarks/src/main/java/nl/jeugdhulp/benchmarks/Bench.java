package nl.jeugdhulp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./suite bench [NAME…] [FILE…]}: runs each benchmark in a process of its own and says at the end which limits
 * held. Files are assignment problems in the format of the OR-Library, for the benchmark {@code assignment}.
 */
public final class Bench {
    private static final Map<String, String> BENCHMARKS = benchmarks();
    private static final String OF_FILES = "assignment";

    private Bench() {}

    /** Exits with 1 when a benchmark missed its limit, 2 when there is none of that name. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> wanted = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            if (BENCHMARKS.containsKey(argument)) {
                wanted.add(argument);
            } else if (Files.isReadable(Path.of(argument.substring(argument.indexOf(':') + 1)))) {
                files.add(argument);
            } else {
                System.err.println("suite: there is no benchmark or file " + argument + "; there are "
                        + BENCHMARKS.keySet() + ".");
                System.exit(2);
            }
        }
        if (!files.isEmpty() && !wanted.contains(OF_FILES)) {
            wanted.add(OF_FILES);
        }
        if (wanted.isEmpty()) {
            wanted.addAll(BENCHMARKS.keySet());
        }
        System.out.printf(
                "machine: %d processors, %s %s, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        List<String> missed = new ArrayList<>();
        for (String name : wanted) {
            System.out.printf("%n== %s%n", name);
            if (run(BENCHMARKS.get(name), name.equals(OF_FILES) ? files : List.of()) != 0) {
                missed.add(name);
            }
        }
        System.out.printf(
                "%n%s%n", missed.isEmpty() ? "All limits held." : "Missed its limit: " + String.join(", ", missed));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static int run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dproject.root=" + System.getProperty("project.root"),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Map<String, String> benchmarks() {
        Map<String, String> byName = new LinkedHashMap<>();
        byName.put("submission", "nl.jeugdhulp.benchmarks.journey.SubmissionBench");
        byName.put("latency", "nl.jeugdhulp.benchmarks.journey.EventLatencyBench");
        byName.put("ledger", "nl.jeugdhulp.benchmarks.budget.LedgerBench");
        byName.put("position", "nl.jeugdhulp.benchmarks.waiting.PositionBench");
        byName.put("forecast", "nl.jeugdhulp.benchmarks.waiting.ForecastBench");
        byName.put("exchange", "nl.jeugdhulp.benchmarks.waiting.ExchangeBench");
        byName.put("budget-forecast", "nl.jeugdhulp.benchmarks.budget.YearForecastBench");
        byName.put(OF_FILES, "nl.jeugdhulp.benchmarks.matching.AssignmentBench");
        return byName;
    }
}
