package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jeugdhulp.stack.DatabaseAccess;

/** PostgreSQL's own load generator with the statements of a submission, each transaction as the service sends it. */
final class Pgbench {
    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final DatabaseAccess database;
    private final String choiceId;
    private final Path script;

    Pgbench(DatabaseAccess database, String choiceId) throws IOException {
        this.database = database;
        this.choiceId = choiceId;
        script = Files.createTempFile("submission", ".sql");
        script.toFile().deleteOnExit();
        try (InputStream statements = Pgbench.class.getResourceAsStream("submission.sql")) {
            Files.write(script, statements.readAllBytes());
        }
    }

    /** Transactions a second; empty where pgbench is not installed. */
    Optional<Double> rate(int connections, Duration time, String databaseName)
            throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(database.url());
        if (!address.find()) {
            throw new IllegalStateException("no address in " + database.url());
        }
        ProcessBuilder command = new ProcessBuilder(List.of(
                "pgbench",
                "--host=" + address.group(1),
                "--port=" + address.group(2),
                "--username=" + database.username(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--define=choice=" + choiceId,
                "--client=" + connections,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                databaseName));
        command.environment().put("PGPASSWORD", database.password());
        Process process;
        try {
            process = command.redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return Optional.of(Double.parseDouble(rate.group(1)));
    }
}
