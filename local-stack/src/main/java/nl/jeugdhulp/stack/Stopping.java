package nl.jeugdhulp.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a part's process: politely first, by force after a while, and never anybody else's. */
final class Stopping {
    /** A JVM that writes its class archive, on a busy machine, takes its time. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration FORCED = Duration.ofSeconds(10);

    private Stopping() {}

    static void stop(Part part, StateFile state, Progress progress) {
        Optional<ProcessHandle> running = state.process(part);
        if (running.isPresent()) {
            ProcessHandle process = running.get();
            ask(part, process);
            if (!Await.until(GRACE, () -> !process.isAlive())) {
                process.destroyForcibly();
                if (!Await.until(FORCED, () -> !process.isAlive())) {
                    throw new StackProblem(part.title() + " (process " + process.pid() + ") does not end.");
                }
            }
            progress.stopped(part);
        }
        state.forget(part);
    }

    /** PostgreSQL waits for its last client on TERM, and disconnects clients on INT. */
    private static void ask(Part part, ProcessHandle process) {
        if (part == Part.POSTGRES) {
            try {
                new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid())))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                process.destroy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroy();
            }
        } else {
            process.destroy();
        }
    }
}
