package nl.jeugdhulp.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a part's process is told from every other process of the machine: by an argument that names the stack's folder and
 * the part, and by the instant it started. A process id alone proves nothing, because systems use them again.
 */
record Identity(List<String> markers) {
    /** Systems report start instants in steps of up to a second, and derive them from a boot time that moves a little. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    Identity {
        markers = List.copyOf(markers);
    }

    /** A Java process carries a property of its own; PostgreSQL is known by its data folder. */
    static Identity of(Part part, Path home) {
        return part == Part.POSTGRES
                ? new Identity(List.of("-D", postgresData(home).toString()))
                : new Identity(List.of("-Djeugdhulp.part=" + home.resolve(part.title())));
    }

    static Path postgresData(Path home) {
        return home.resolve("postgres").resolve("data");
    }

    /** The process of that id, when it is still the one that was recorded. */
    Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started) && carriesMarkers(process));
    }

    /** The process with this identity among all of the machine, for when the record of it was lost. */
    Optional<ProcessHandle> search() {
        // A child of PostgreSQL shows its parent's arguments until it has named itself, so the oldest is the one.
        return ProcessHandle.allProcesses()
                .filter(this::carriesMarkers)
                .filter(ProcessHandle::isAlive)
                .min((a, b) -> started(a).compareTo(started(b)));
    }

    static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return Duration.between(started(process), recorded).abs().compareTo(START_TOLERANCE) <= 0;
    }

    private boolean carriesMarkers(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Collections.indexOfSubList(List.of(arguments), markers) >= 0)
                .orElse(false);
    }
}
