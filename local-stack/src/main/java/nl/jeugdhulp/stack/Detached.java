package nl.jeugdhulp.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Starts processes that outlive this one and its terminal. */
final class Detached {
    private static final long KEPT_LOG_BYTES = 8L << 20;

    private Detached() {}

    /** Runs the command in the folder with its output appended to the log. */
    static ProcessHandle start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> detached = new ArrayList<>();
        // A session of its own keeps Ctrl-C and the terminal's end away; macOS has no setsid, but nohup.
        detached.add(onPath("setsid") ? "setsid" : "nohup");
        detached.addAll(command);
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onPath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
