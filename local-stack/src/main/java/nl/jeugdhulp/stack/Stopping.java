package nl.jeugdhulp.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a part's process, and never anybody else's. */
@FunctionalInterface
interface Stopping {
    /** A rehearsed JVM writes its class archive, which on a busy machine takes its time. */
    Duration GRACE = Duration.ofMinutes(1);

    Duration FORCED = Duration.ofSeconds(10);

    void end(Part part, StateFile state, Progress progress);

    /** Lets the part finish its work; by force only when it takes more than the grace. */
    static void politely(Part part, StateFile state, Progress progress) {
        end(part, state, progress, true);
    }

    /** Ends the part at once, as a crash does; PostgreSQL alone is always let to close its files. */
    static void now(Part part, StateFile state, Progress progress) {
        end(part, state, progress, part == Part.POSTGRES);
    }

    private static void end(Part part, StateFile state, Progress progress, boolean politely) {
        Optional<ProcessHandle> running = state.process(part);
        if (running.isPresent()) {
            ProcessHandle process = running.get();
            if (politely) {
                ask(part, process);
            }
            if (!politely || !Await.until(GRACE, () -> !process.isAlive())) {
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
        if (part != Part.POSTGRES) {
            process.destroy();
            return;
        }
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
    }
}
