package nl.jeugdhulp.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another Java process is started: with the JDK that runs this one and flags that suit many small processes. */
final class JavaCommand {
    /** Which of thousands of classes cannot be kept is nobody's concern. */
    private static final String QUIET_ARCHIVE = "-Xlog:cds*=error";

    private JavaCommand() {}

    /**
     * {@code java} with the flags for this heap; {@code SUITE_JVM=bench} in the environment gives the full compiler and twice
     * the heap, as a server has.
     */
    static List<String> java(int heapMegabytes) {
        boolean measured = "bench".equals(System.getenv("SUITE_JVM"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (measured ? 2 * heapMegabytes : heapMegabytes) + "m");
        if (!measured) {
            command.add("-XX:+UseSerialGC");
            command.add("-XX:TieredStopAtLevel=1");
        }
        // Both silence warnings of newer JDKs about what libraries do.
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (Runtime.version().feature() >= 24) {
            command.add("--illegal-native-access=allow");
        }
        return command;
    }

    /** The flag that loads classes from an archive instead of parsing them; one that does not fit the JVM passes over. */
    static List<String> classesFrom(Path archive) {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, QUIET_ARCHIVE) : List.of();
    }

    /** The flag that writes the classes of a run to an archive when the process ends. */
    static List<String> classesTo(Path archive) {
        try {
            Files.createDirectories(archive.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:ArchiveClassesAtExit=" + archive, QUIET_ARCHIVE);
    }

    /** This module's own classes and libraries, whatever else the running program has on its class path. */
    static String classPath() {
        return own() + File.pathSeparator + libraries();
    }

    /** Where this module's classes lie: a folder or a jar, built anew whenever they change. */
    static Path own() {
        try {
            return Path.of(JavaCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This module's libraries, Kafka among them. */
    static String libraries() {
        try (InputStream in = JavaCommand.class.getResourceAsStream("/nl/jeugdhulp/stack/classpath.txt")) {
            if (in == null) {
                throw new StackProblem("The local stack was not built completely: build it again with ./suite.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
