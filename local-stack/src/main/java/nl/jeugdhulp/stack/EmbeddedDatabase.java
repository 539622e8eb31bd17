package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL for tests on a free port, with fast settings that do not survive the machine; it and its data end
 * with {@link #close} or with this JVM, even when that is killed. Needs no privileges and also runs as root.
 *
 * <pre>{@code
 * EmbeddedDatabase postgres = EmbeddedDatabase.shared();
 * String url = postgres.createDatabase("referral");   // with postgres.username() and postgres.password()
 * }</pre>
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String PASSWORD = "postgres";

    /** PostgreSQL's immediate shutdown: no checkpoint, so the next start recovers as after a crash. */
    private static final String CRASH = "QUIT";

    private static EmbeddedDatabase shared;

    private final Path folder;
    private final PostgresServer server;
    private final PostgresServer.Durability durability;
    private int port;
    private GuardedProcess process;

    private EmbeddedDatabase(Path folder, PostgresServer server, PostgresServer.Durability durability) {
        this.folder = folder;
        this.server = server;
        this.durability = durability;
    }

    /** A server of its own, empty, ready for connections. */
    public static EmbeddedDatabase start() {
        return start(PostgresServer.Durability.FAST);
    }

    /** The same with the settings of a deployment, for measurements: a commit waits until it is on the disk. */
    public static EmbeddedDatabase startDurable() {
        return start(PostgresServer.Durability.DURABLE);
    }

    private static EmbeddedDatabase start(PostgresServer.Durability durability) {
        try {
            Path folder = Files.createTempDirectory("jeugdhulp-postgres-");
            Path binaries = PostgresBinaries.unpackedBelow(Folders.cache());
            PostgresServer server = new PostgresServer(binaries, folder.resolve("data"));
            server.initialize(PASSWORD, durability);
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, durability);
            database.startOnFreePort();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one server that all tests of this JVM share; each takes a database of its own in it. */
    public static synchronized EmbeddedDatabase shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Makes an empty database and gives its JDBC URL; the name is taken as it is. */
    public String createDatabase(String name) {
        execute("create database \"" + name + "\"");
        return jdbcUrl(name);
    }

    /** Drops a database and whoever is connected to it, when it is there. */
    public void dropDatabase(String name) {
        execute("drop database if exists \"" + name + "\" with (force)");
    }

    public String jdbcUrl(String database) {
        return PostgresServer.url(port, database);
    }

    public String username() {
        return PostgresServer.SUPERUSER;
    }

    public String password() {
        return PASSWORD;
    }

    public int port() {
        return port;
    }

    /** Takes the server away without warning, as a crash does; its data stay. */
    public void kill() {
        process.killButKeepFolder();
    }

    /** Brings the server back on the same port with what it held; crash recovery included. */
    public void restart() {
        if (process.isAlive()) {
            kill();
        }
        if (!startOn(port)) {
            throw failed();
        }
    }

    @Override
    public void close() {
        process.killAndDeleteFolder();
    }

    private void startOnFreePort() {
        // Somebody else may take the port between finding and using it.
        for (int attempt = 1; attempt <= 3; attempt++) {
            port = FreePort.find();
            if (startOn(port)) {
                return;
            }
            process.killButKeepFolder();
        }
        throw failed();
    }

    private boolean startOn(int wanted) {
        process = GuardedProcess.start(folder, CRASH, server.startCommand(wanted, durability), Map.of());
        Await.until(START, () -> !process.isAlive() || PostgresServer.answers(wanted, PASSWORD));
        return process.isAlive() && PostgresServer.answers(wanted, PASSWORD);
    }

    private StackProblem failed() {
        return new StackProblem("PostgreSQL did not start:\n" + GuardedProcess.lastLines(folder));
    }

    private void execute(String sql) {
        try (Connection connection = PostgresServer.connect(port, PostgresServer.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL refused: " + sql, e);
        }
    }
}
