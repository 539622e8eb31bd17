package nl.jeugdhulp.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this JVM, however this JVM ends: a shell holds the other end of a pipe and kills the process
 * when the pipe closes, so that a killed test run leaves nothing behind.
 */
final class GuardedProcess {
    private static final Duration END = Duration.ofSeconds(20);
    private static final String GUARD = """
            log=$1; folder=$2; signal=$3; shift 3
            "$@" </dev/null >>"$log" 2>&1 &
            child=$!
            echo "$child"
            read -r keep
            kill -s "$signal" "$child" 2>/dev/null
            wait "$child" 2>/dev/null
            [ -n "$keep" ] || rm -rf "$folder"
            """;

    private final Process guard;
    private final ProcessHandle child;

    private GuardedProcess(Process guard, ProcessHandle child) {
        this.guard = guard;
        this.child = child;
    }

    /**
     * Starts a command whose output goes to {@code process.log} in the folder; the folder is deleted with the process
     * unless {@link #killButKeepFolder} ended it. The signal (KILL, QUIT) is what
     * ends it at once.
     */
    static GuardedProcess start(Path folder, String signal, List<String> command, Map<String, String> environment) {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        guarded.add(log(folder).toString());
        guarded.add(folder.toString());
        guarded.add(signal);
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process guard = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8));
            long pid = Long.parseLong(out.readLine());
            ProcessHandle child = ProcessHandle.of(pid)
                    .orElseThrow(() -> new StackProblem(
                            "It ended at once: " + command.getFirst() + "; see its log " + log(folder)));
            return new GuardedProcess(guard, child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path log(Path folder) {
        return folder.resolve("process.log");
    }

    static String lastLines(Path folder) {
        try {
            List<String> lines = Files.readAllLines(log(folder));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    long pid() {
        return child.pid();
    }

    /** Ends it as a crash would and leaves the folder for a restart. */
    void killButKeepFolder() {
        end("keep\n");
    }

    /** Ends it and deletes the folder. */
    void killAndDeleteFolder() {
        end("");
    }

    private void end(String lastWord) {
        try {
            guard.getOutputStream().write(lastWord.getBytes(StandardCharsets.UTF_8));
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone already and did its work.
        }
        guard.onExit().orTimeout(END.toSeconds(), TimeUnit.SECONDS).join();
    }
}
