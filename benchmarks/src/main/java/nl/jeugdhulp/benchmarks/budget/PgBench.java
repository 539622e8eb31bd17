package nl.jeugdhulp.benchmarks.budget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jeugdhulp.stack.EmbeddedDatabase;

/** PostgreSQL's own measuring program, where the machine has it: the same rows as the ledger's, in one statement. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final EmbeddedDatabase database;
    private final String name;

    PgBench(EmbeddedDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Entries a second by one client, so many to a transaction; empty where pgbench is not installed. */
    OptionalDouble entriesASecond(int transactions, int entriesEach) throws IOException {
        Path script = Files.createTempFile("ledger-bench", ".sql");
        try {
            Files.writeString(script, rows(entriesEach).replace("\n", " ") + "\n");
            ProcessBuilder pgbench = new ProcessBuilder(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    "1",
                    "-t",
                    String.valueOf(transactions),
                    "-f",
                    script.toString(),
                    "-h",
                    "localhost",
                    "-p",
                    String.valueOf(database.port()),
                    "-U",
                    database.username(),
                    name));
            pgbench.environment().put("PGPASSWORD", database.password());
            Process process = pgbench.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                System.out.println("pgbench said: " + said.strip());
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(Double.parseDouble(rate.group(1)) * entriesEach);
        } catch (IOException absent) {
            System.out.println("pgbench is not installed (Debian: postgresql-contrib), so its column is absent.");
            return OptionalDouble.empty();
        } finally {
            Files.delete(script);
        }
    }

    private static String rows(int entries) {
        return """
            WITH e AS (
              INSERT INTO plain_entry
              SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000001'::uuid, n, '2026-01-01', now(), 'bench',
                     'SPENDING', '00000000-0000-4000-8000-000000000001'::uuid, NULL, 2, sha256('a'), sha256('b')
                FROM generate_series(1, %d) AS n
              RETURNING id, number)
            INSERT INTO plain_line
            SELECT e.id, l.line, l.account, l.debit, l.credit
              FROM e, LATERAL (VALUES (1::smallint, '4100', e.number, 0::bigint),
                                      (2::smallint, '1100', 0::bigint, e.number)) AS l(line, account, debit, credit);
            """.formatted(entries);
    }
}
