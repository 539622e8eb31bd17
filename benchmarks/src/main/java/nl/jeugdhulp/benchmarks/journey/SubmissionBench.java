package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DatabaseAccess;
import nl.jeugdhulp.stack.Part;

/**
 * Referral submission over HTTP by 32 connections, relay and broker included, beside pgbench sending the same statements in
 * a transaction to the same server with the same durable settings. Rounds of both alternate, so that what else the machine
 * does meets both; the limit holds for the median of the rounds' ratios.
 */
public final class SubmissionBench {
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final int WARMING_CONNECTIONS = 4;
    private static final int MOST_WARM_UP = 45;
    private static final double STILL_COMPILES = 0.2;
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration OUTBOX_EMPTIES = Duration.ofMinutes(2);
    private static final double LEAST_RATIO = 0.6;
    private static final String REFERRER = "demo-cjg-haarlem";

    private final BenchStack bench;
    private final Submissions submissions;
    private final Pgbench pgbench;

    private SubmissionBench(BenchStack bench) throws IOException {
        this.bench = bench;
        String choiceId = bench.client()
                .get(REFERRER, Service.REFERRAL, "/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392")
                .expect(200)
                .string("choiceId");
        submissions = new Submissions(bench.stack().address(Part.REFERRAL), choiceId);
        pgbench = new Pgbench(bench.stack().superuser(), choiceId);
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
        // What the other services do with a referral is not part of submitting it.
        List.of(Part.CONSORTIUM, Part.BUDGET, Part.SCHOOL).forEach(bench.stack()::stop);
        warmUp();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            double rate = submit(CONNECTIONS);
            Optional<Double> beside = beside();
            if (beside.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "%.0f referrals a second; pgbench is not installed here, so there is no ratio: install"
                                + " PostgreSQL's client programs.%n",
                        rate);
                return true;
            }
            double ratio = rate / beside.get();
            ratios.add(ratio);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f referrals a second over HTTP, pgbench %.0f, ratio %.2f (load of the machine %.1f)%n",
                    round,
                    rate,
                    beside.get(),
                    ratio,
                    load);
        }
        double median = ratios.stream().sorted().toList().get(ROUNDS / 2);
        System.out.printf(
                Locale.ROOT, "%d connections: median ratio %.2f (limit %.2f)%n", CONNECTIONS, median, LEAST_RATIO);
        return median >= LEAST_RATIO;
    }

    /**
     * Until the service is compiled, which takes the processors that it is measured with: first for so few connections that
     * the compiler gets one of them, then for as many as are measured.
     */
    private void warmUp() throws Exception {
        Compiling compiling =
                new Compiling(bench.stack().process(Part.REFERRAL).orElseThrow().pid());
        for (int connections : List.of(WARMING_CONNECTIONS, CONNECTIONS)) {
            int rounds = 0;
            double rate;
            double share;
            do {
                Duration before = compiling.time();
                rate = submit(connections);
                share = (double) compiling.time().minus(before).toMillis() / MEASURED.toMillis();
                rounds++;
            } while (share > STILL_COMPILES && rounds < MOST_WARM_UP);
            System.out.printf(
                    Locale.ROOT,
                    "warm after %d s with %d connections: %.0f referrals a second, compiling %.0f %% of the time%n",
                    rounds * MEASURED.toSeconds(),
                    connections,
                    rate,
                    100 * share);
        }
    }

    private double submit(int connections) throws Exception {
        double rate = submissions.rate(connections, MEASURED, bench.client().tokenOf(REFERRER));
        Pause.until(OUTBOX_EMPTIES, () -> outbox("SELECT count(*) FROM outbox") == 0);
        return rate;
    }

    /** The service and the broker stand still meanwhile, and the relay never sees what pgbench wrote. */
    private Optional<Double> beside() throws IOException, InterruptedException {
        signal("STOP");
        try {
            return pgbench.rate(CONNECTIONS, MEASURED, Part.REFERRAL.database());
        } finally {
            outbox("WITH gone AS (DELETE FROM outbox RETURNING 1) SELECT count(*) FROM gone");
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (Part part : List.of(Part.REFERRAL, Part.KAFKA, Part.ISSUER)) {
            String process =
                    String.valueOf(bench.stack().process(part).orElseThrow().pid());
            if (new ProcessBuilder("kill", "-" + name, process).start().waitFor() != 0) {
                throw new IOException("no signal could be sent to " + part.title());
            }
        }
    }

    private long outbox(String statement) {
        DatabaseAccess database = bench.stack().database(Part.REFERRAL);
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement asked = connection.createStatement();
                ResultSet answer = asked.executeQuery(statement)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
