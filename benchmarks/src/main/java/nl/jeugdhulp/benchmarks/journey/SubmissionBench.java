package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jeugdhulp.stack.DatabaseAccess;
import nl.jeugdhulp.stack.Part;

/**
 * Referral submission over HTTP by 32 connections, beside pgbench sending the same statements in a transaction to the same
 * server with the same durable settings. Prints both rates and their ratio; the limit is 0.6.
 */
public final class SubmissionBench {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final double LEAST_RATIO = 0.6;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final BenchStack bench;
    private final AtomicInteger eightDigits = new AtomicInteger(10_000_000);

    private SubmissionBench(BenchStack bench) {
        this.bench = bench;
    }

    /** Exits with 1 when the ratio is below its limit. */
    public static void main(String... arguments) throws Exception {
        boolean held;
        try (BenchStack bench = BenchStack.start()) {
            held = new SubmissionBench(bench).run();
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws Exception {
        submit(WARM_UP);
        double rate = submit(MEASURED);
        System.out.printf(Locale.ROOT, "referrals over HTTP, %d connections: %.0f a second%n", CONNECTIONS, rate);
        Part.services().forEach(bench.stack()::stop);
        Optional<Double> beside = pgbench();
        if (beside.isEmpty()) {
            System.out.println(
                    "pgbench is not installed here, so there is no ratio; install PostgreSQL's client programs.");
            return true;
        }
        double ratio = rate / beside.get();
        System.out.printf(
                Locale.ROOT,
                "pgbench, the same statements: %.0f a second%nratio %.2f (limit %.2f)%n",
                beside.get(),
                ratio,
                LEAST_RATIO);
        return ratio >= LEAST_RATIO;
    }

    private double submit(Duration time) throws Exception {
        String token = bench.client().tokenOf("demo-cjg-haarlem");
        URI address = bench.stack().address(Part.REFERRAL);
        long end = System.nanoTime() + time.toNanos();
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> submitUntil(end, address, token)));
            }
        }
        int submitted = 0;
        for (Future<Integer> count : counts) {
            submitted += count.get();
        }
        return submitted / (double) time.toSeconds();
    }

    private int submitUntil(long end, URI address, String token) throws IOException {
        int submitted = 0;
        try (Connection connection = new Connection(address)) {
            while (System.nanoTime() < end) {
                int status = connection.post("/v1/referrals", token, body());
                if (status != 201) {
                    throw new IOException("a submission was answered with " + status);
                }
                submitted++;
            }
        }
        return submitted;
    }

    private String body() {
        return """
                {"youth": {"bsn": "%s", "birthDate": "2014-05-01", "homeMunicipality": "0392"},
                 "helpCategory": "AMBULATORY", "urgency": "REGULAR",
                 "choice": {"consortiumId": "c0000000-0000-4000-8000-00000000000%d", "reason": "dicht bij huis"},
                 "legalBasis": "CONSENT"}""".formatted(bsn(), 1 + eightDigits.get() % 4);
    }

    /** Another number that satisfies the eleven-test, each time: the test range is too small for a load. */
    private String bsn() {
        while (true) {
            int eight = eightDigits.getAndIncrement();
            int sum = 0;
            int rest = eight;
            for (int weight = 2; weight <= 9; weight++) {
                sum += weight * (rest % 10);
                rest /= 10;
            }
            if (sum % 11 < 10) {
                return String.valueOf(eight) + sum % 11;
            }
        }
    }

    private Optional<Double> pgbench() throws IOException, InterruptedException {
        DatabaseAccess database = bench.stack().superuser();
        Matcher address = Pattern.compile("//([^:/]+):(\\d+)/").matcher(database.url());
        if (!address.find()) {
            throw new IllegalStateException("no address in " + database.url());
        }
        ProcessBuilder command = new ProcessBuilder(
                "pgbench",
                "-h",
                address.group(1),
                "-p",
                address.group(2),
                "-U",
                database.username(),
                "-n",
                "-f",
                script().toString(),
                "-c",
                String.valueOf(CONNECTIONS),
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                String.valueOf(MEASURED.toSeconds()),
                Part.REFERRAL.database());
        command.environment().put("PGPASSWORD", database.password());
        try {
            Process process = command.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return Optional.of(Double.parseDouble(rate.group(1)));
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    private static Path script() {
        try (InputStream resource = SubmissionBench.class.getResourceAsStream("submission.sql")) {
            Path file = Files.createTempFile("submission", ".sql");
            Files.write(file, resource.readAllBytes());
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
