package nl.jeugdhulp.benchmarks.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.JournalWriter;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.stack.EmbeddedDatabase;
import nl.jeugdhulp.values.Money;

/**
 * What the ledger costs, with the settings of a deployment: postings beside PostgreSQL storing the same rows without chain,
 * checks or balances on the same server, through JDBC and by its own pgbench; and the time of a balance at 10⁴, 10⁵ and 10⁶
 * entries, which must not grow with them.
 */
public final class LedgerBench {
    private static final int SINGLE = 2_000;
    private static final int BATCH = 500;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int READS = 200;
    private static final double MOST_GROWTH = 5;
    private static final UUID BOOK = new UUID(0x0198L << 48 | 0x7000, 0x8000000000000000L);
    private static final UUID GROWING = new UUID(0x0198L << 48 | 0x7000, 0x8000000000000001L);
    private static final List<String> MIGRATIONS = List.of(
            "V1__budget.sql",
            "V2__budget_life.sql",
            "V3__ledger_checks_new_lines_only.sql",
            "V4__agreements_signals_outcomes.sql");
    private static final String BALANCE =
            "SELECT account, sum(debit) - sum(credit) FROM account_month WHERE book_id = ? GROUP BY account";

    private LedgerBench() {}

    /** Exits with 1 when a balance at a million entries takes more than five times that at ten thousand. */
    public static void main(String[] args) throws SQLException, IOException {
        boolean held;
        try (EmbeddedDatabase database = EmbeddedDatabase.startDurable()) {
            String url = database.createDatabase("ledger_bench");
            try (Connection connection = DriverManager.getConnection(url, database.username(), database.password())) {
                prepare(connection);
                compare(connection, new PgBench(database, "ledger_bench"));
                held = grow(connection);
            }
        }
        System.exit(held ? 0 : 1);
    }

    private static void prepare(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String migration : MIGRATIONS) {
                try (InputStream script = JournalWriter.class.getResourceAsStream("/db/migration/" + migration)) {
                    statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            statement.execute("CREATE TABLE plain_entry (LIKE journal_entry, PRIMARY KEY (id))");
            statement.execute("CREATE TABLE plain_line (LIKE journal_line, PRIMARY KEY (entry_id, line))");
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet value = statement.executeQuery("SHOW " + setting)) {
                    value.next();
                    System.out.printf("PostgreSQL: %s %s%n", setting, value.getString(1));
                }
            }
        }
        connection.setAutoCommit(false);
        for (UUID book : List.of(BOOK, GROWING)) {
            JournalWriter.open(connection, book, UUID.randomUUID(), 2026);
        }
        connection.commit();
    }

    private static void compare(Connection connection, PgBench pgbench) throws SQLException, IOException {
        plain(connection, SINGLE, 1);
        post(connection, BOOK, SINGLE, 1);
        double plainSingle = plain(connection, SINGLE, 1);
        double single = post(connection, BOOK, SINGLE, 1);
        double plainBatch = plain(connection, 50 * BATCH, BATCH);
        double batch = post(connection, BOOK, 50 * BATCH, BATCH);
        System.out.printf(
                "%-28s %10s %10s %10s %9s %9s%n", "", "ledger", "plain rows", "pgbench", "to plain", "to pgbench");
        row("one entry a transaction", single, plainSingle, pgbench.entriesASecond(SINGLE, 1));
        row(BATCH + " entries a transaction", batch, plainBatch, pgbench.entriesASecond(50, BATCH));
    }

    /** Entries a second, and the ledger's as a share of what PostgreSQL does with the rows alone. */
    private static void row(String what, double ledger, double plain, OptionalDouble pgbench) {
        System.out.printf(
                "%-28s %10.0f %10.0f %10s %9.2f %9s%n",
                what,
                ledger,
                plain,
                pgbench.isPresent() ? "%.0f".formatted(pgbench.getAsDouble()) : "absent",
                ledger / plain,
                pgbench.isPresent() ? "%.2f".formatted(ledger / pgbench.getAsDouble()) : "-");
    }

    private static boolean grow(Connection connection) throws SQLException {
        System.out.printf("%n%-34s %12s %12s%n", "entries in the book", "balance ms", "summed ms");
        double first = 0;
        double last = 0;
        long entries = count(connection);
        for (int size : SIZES) {
            if (size > entries) {
                post(connection, GROWING, (int) (size - entries), BATCH);
            }
            entries = count(connection);
            analyze(connection);
            last = balance(connection);
            first = first == 0 ? last : first;
            System.out.printf("%-34d %12.3f %12.1f%n", entries, last, summed(connection));
        }
        boolean held = last <= first * MOST_GROWTH;
        System.out.printf(
                "balance at the largest: %.1f times that at the smallest; limit %.0f%n", last / first, MOST_GROWTH);
        return held;
    }

    private static List<EntryDraft> drafts(int count, int offset) {
        List<EntryDraft> drafts = new ArrayList<>(count);
        SpendingCategory[] categories = SpendingCategory.values();
        for (int i = 0; i < count; i++) {
            int n = offset + i;
            drafts.add(EntryDraft.of(
                    LocalDate.of(2026, 1, 1).plusDays(n % 365),
                    EntryKind.SPENDING,
                    BOOK,
                    Posting.debit(categories[n % categories.length].account(), Money.ofCents(100 + n)),
                    Posting.credit(Account.CURRENT, Money.ofCents(100 + n))));
        }
        return drafts;
    }

    /** Entries a second through the ledger. */
    private static double post(Connection connection, UUID book, int entries, int perTransaction) throws SQLException {
        long start = System.nanoTime();
        for (int done = 0; done < entries; done += perTransaction) {
            int size = Math.min(perTransaction, entries - done);
            JournalWriter.post(connection, book, drafts(size, done), Instant.now(), "bench");
            connection.commit();
        }
        return entries / seconds(start);
    }

    /** Entries a second of the same rows in tables without triggers, written as PostgreSQL likes it best. */
    private static double plain(Connection connection, int entries, int perTransaction) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement entry = connection.prepareStatement(
                        "INSERT INTO plain_entry SELECT id, ?, n, '2026-01-01', now(), 'bench', 'SPENDING', ?, NULL, 2,"
                                + " ?, ? FROM unnest(?::uuid[], ?::bigint[]) AS e(id, n)");
                PreparedStatement line = connection.prepareStatement(
                        "INSERT INTO plain_line SELECT id, l.line, l.account, l.debit, l.credit FROM unnest(?::uuid[],"
                                + " ?::bigint[]) AS e(id, n), LATERAL (VALUES (1::smallint, '4100', n, 0::bigint),"
                                + " (2::smallint, '1100', 0::bigint, n)) AS l(line, account, debit, credit)")) {
            byte[] hash = new byte[32];
            for (int done = 0; done < entries; done += perTransaction) {
                int size = Math.min(perTransaction, entries - done);
                UUID[] ids = new UUID[size];
                Arrays.setAll(ids, i -> UUID.randomUUID());
                Long[] numbers = new Long[size];
                int offset = done;
                Arrays.setAll(numbers, i -> offset + i + 1L);
                entry.setObject(1, BOOK);
                entry.setObject(2, BOOK);
                entry.setBytes(3, hash);
                entry.setBytes(4, hash);
                entry.setArray(5, connection.createArrayOf("uuid", ids));
                entry.setArray(6, connection.createArrayOf("bigint", numbers));
                entry.executeUpdate();
                line.setArray(1, connection.createArrayOf("uuid", ids));
                line.setArray(2, connection.createArrayOf("bigint", numbers));
                line.executeUpdate();
                connection.commit();
            }
        }
        return entries / seconds(start);
    }

    /** Median time of a balance in milliseconds. */
    private static double balance(Connection connection) throws SQLException {
        double[] times = new double[READS];
        try (PreparedStatement select = connection.prepareStatement(BALANCE)) {
            select.setObject(1, GROWING);
            for (int read = 0; read < READS; read++) {
                long start = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(2);
                    }
                }
                times[read] = seconds(start) * 1_000;
            }
        }
        Arrays.sort(times);
        return times[READS / 2];
    }

    /** The same balance summed over all lines, once. */
    private static double summed(Connection connection) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement select = connection.prepareStatement("SELECT l.account, sum(l.debit) - sum(l.credit)"
                + " FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id WHERE e.book_id = ? GROUP BY 1")) {
            select.setObject(1, GROWING);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getLong(2);
                }
            }
        }
        return seconds(start) * 1_000;
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT last_number FROM book WHERE id = ?")) {
            select.setObject(1, GROWING);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void analyze(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
        connection.setAutoCommit(false);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
