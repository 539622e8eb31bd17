package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The commands that make and run a PostgreSQL data folder. */
final class PostgresServer {
    static final String SUPERUSER = "postgres";

    /** Whether commits survive a crash of the machine; those of the server alone they always do. */
    enum Durability {
        FAST("off"),
        DURABLE("on");

        private final String onOrOff;

        Durability(String onOrOff) {
            this.onOrOff = onOrOff;
        }

        private List<String> settings() {
            return List.of("fsync=" + onOrOff, "synchronous_commit=on", "full_page_writes=" + onOrOff);
        }
    }

    private final Path binaries;
    private final Path data;

    PostgresServer(Path binaries, Path data) {
        this.binaries = binaries;
        this.data = data;
    }

    boolean isInitialized() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data folder, whole or not at all, with the given password for the superuser. */
    void initialize(String password, Durability durability) {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Path passwordFile = data.resolveSibling(data.getFileName() + ".password");
        Folders.delete(unfinished);
        try {
            Files.createDirectories(data.getParent());
            Files.writeString(passwordFile, password);
            List<String> command = new ArrayList<>(unprivileged());
            command.addAll(List.of(program("initdb"), "-D", unfinished.toString(), "-U", SUPERUSER));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString(), "-E", "UTF8"));
            // The built-in locale is the same on each system, so that sorting does not depend on the machine.
            command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (durability == Durability.FAST) {
                command.addAll(List.of("--no-sync", "--wal-segsize=4"));
            }
            Process initdb =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(initdb.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new StackProblem("PostgreSQL could not make its data folder " + data + ":\n" + output);
            }
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while making the data folder " + data, e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    /** The command that runs the server in the foreground on the loopback address. */
    List<String> startCommand(int port, Durability durability) {
        List<String> command = new ArrayList<>(unprivileged());
        command.addAll(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        List<String> settings = new ArrayList<>(durability.settings());
        settings.addAll(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"));
        settings.addAll(List.of("log_timezone=UTC", "max_connections=200", "shared_buffers=128MB"));
        for (String setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** True when the server answers a query; false while it is starting or away. */
    static boolean answers(int port, String password) {
        try (Connection connection = connect(port, SUPERUSER, password);
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection of the superuser to the database of that name. */
    static Connection connect(int port, String database, String password) throws SQLException {
        return DriverManager.getConnection(url(port, database) + "?connectTimeout=5", SUPERUSER, password);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** PostgreSQL refuses to run as root; a user namespace makes it somebody else with the same files. */
    private static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
