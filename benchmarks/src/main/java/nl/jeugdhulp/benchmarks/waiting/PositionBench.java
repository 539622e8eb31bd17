package nl.jeugdhulp.benchmarks.waiting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.jeugdhulp.consortium.forecast.ObservedFlow;
import nl.jeugdhulp.consortium.forecast.PositionIndex;
import nl.jeugdhulp.consortium.forecast.StartForecaster;
import nl.jeugdhulp.stack.EmbeddedDatabase;

/**
 * Prints what position and expected start of one entry cost in lists of 10,000 to 1,000,000 in a real PostgreSQL, spread
 * over ten years or all of one day, and what joining and leaving cost.
 */
public final class PositionBench {

    private static final String LIST = "list";
    private static final int SAMPLES = 500;
    private static final double LIMIT_MILLIS = 5;

    /** A logarithm grows 1.5 times from 10,000 to 1,000,000; twice that leaves room for what measuring adds. */
    private static final double LIMIT_GROWTH = 3;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ObservedFlow FLOW = new ObservedFlow(
            Collections.nCopies(13, new ObservedFlow.Period(28, 90, 20, 140_000, List.of(10, 30, 60))));

    private PositionBench() {}

    /** Exits with 1 when a median exceeds its limit, or grows faster than a logarithm. */
    public static void main(String[] arguments) throws SQLException {
        double worst = 0;
        double steepest = 0;
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start();
                Connection connection = DriverManager.getConnection(
                        postgres.createDatabase("position"), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(PositionIndex.DDL);
            System.out.println("position and expected start of one entry (limit: median " + LIMIT_MILLIS + " ms)");
            System.out.println("entries    spread      median      P99   join median  leave median");
            for (int days : new int[] {3_650, 1}) {
                double first = 0;
                double last = 0;
                for (int entries = 10_000; entries <= 1_000_000; entries *= 10) {
                    last = measure(connection, statement, entries, days);
                    first = entries == 10_000 ? last : first;
                    worst = Math.max(worst, last);
                }
                steepest = Math.max(steepest, last / first);
                System.out.printf(
                        Locale.ROOT,
                        "growth over %d days: 100 times the entries cost %.1f times as much (limit: %.0f; a logarithm:"
                                + " 1.5)%n",
                        days,
                        last / first,
                        LIMIT_GROWTH);
            }
        }
        if (worst > LIMIT_MILLIS || steepest > LIMIT_GROWTH) {
            System.exit(1);
        }
    }

    private static double measure(Connection connection, Statement statement, int entries, int days)
            throws SQLException {
        PositionIndex index = new PositionIndex(connection);
        statement.execute("truncate waiting_order, waiting_count");
        // In the order of the key, so that the index grows at its end.
        try (PreparedStatement load = connection.prepareStatement("""
                insert into waiting_order
                select ?, floor(random() * 3), date '2026-11-22' - floor(random() * ?)::integer, gen_random_uuid()
                from generate_series(1, ?)
                order by 2, 3, 4
                """)) {
            load.setString(1, LIST);
            load.setInt(2, days);
            load.setInt(3, entries);
            load.executeUpdate();
        }
        index.rebuild();
        statement.execute("vacuum analyze waiting_order, waiting_count");
        List<PositionIndex.OrderKey> keys = keys(statement);
        StartForecaster forecaster = new StartForecaster();
        double[] ask = new double[keys.size()];
        double[] leave = new double[keys.size()];
        double[] join = new double[keys.size()];
        // The first pass warms up, the second counts.
        for (int pass = 0; pass < 2; pass++) {
            for (int each = 0; each < ask.length; each++) {
                PositionIndex.OrderKey key = keys.get(each);
                long begin = System.nanoTime();
                forecaster.forecast(FLOW, key.urgency(), index.ahead(key), TODAY);
                ask[each] = (System.nanoTime() - begin) / 1e6;
                begin = System.nanoTime();
                connection.setAutoCommit(false);
                index.remove(key);
                connection.commit();
                leave[each] = (System.nanoTime() - begin) / 1e6;
                begin = System.nanoTime();
                index.add(key);
                connection.commit();
                join[each] = (System.nanoTime() - begin) / 1e6;
                connection.setAutoCommit(true);
            }
        }
        double median = quantile(ask, 0.5);
        System.out.printf(
                Locale.ROOT,
                "%,9d  %4d days  %6.2f ms  %5.2f ms     %6.2f ms     %6.2f ms%n",
                entries,
                days,
                median,
                quantile(ask, 0.99),
                quantile(join, 0.5),
                quantile(leave, 0.5));
        return median;
    }

    private static List<PositionIndex.OrderKey> keys(Statement statement) throws SQLException {
        List<PositionIndex.OrderKey> keys = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select urgency, waiting_date, entry_id from waiting_order order by random() limit " + SAMPLES)) {
            while (rows.next()) {
                keys.add(new PositionIndex.OrderKey(
                        LIST, rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getObject(3, UUID.class)));
            }
        }
        return keys;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
