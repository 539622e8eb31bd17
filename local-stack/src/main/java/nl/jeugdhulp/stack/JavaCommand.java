package nl.jeugdhulp.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another Java process is started: with the JDK that runs this one and flags that suit many small processes. */
final class JavaCommand {
    private JavaCommand() {}

    /** {@code java} with the flags for this heap; {@code SUITE_JVM=bench} in the environment gives the full compiler. */
    static List<String> java(int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        if (!"bench".equals(System.getenv("SUITE_JVM"))) {
            command.add("-XX:+UseSerialGC");
            command.add("-XX:TieredStopAtLevel=1");
        }
        // Both silence warnings of newer JDKs about what libraries do.
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        return command;
    }

    /** This module's own classes and libraries, whatever else the running program has on its class path. */
    static String classPath() {
        try (InputStream in = JavaCommand.class.getResourceAsStream("/nl/jeugdhulp/stack/classpath.txt")) {
            if (in == null) {
                throw new StackProblem("The local stack was not built completely: build it again with ./suite.");
            }
            String libraries = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            Path own = Path.of(JavaCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own + File.pathSeparator + libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
