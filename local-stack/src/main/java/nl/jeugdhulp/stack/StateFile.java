package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Which process each part runs as, and with which clock: what one {@code ./suite} leaves for the next. */
final class StateFile {
    private static final String CLOCK_OFFSET = "clock-offset";

    private final Path home;
    private final Path file;
    private final Map<Part, Recorded> parts = new EnumMap<>(Part.class);
    private Duration clockOffset = Duration.ZERO;

    private record Recorded(long pid, Instant started) {}

    StateFile(Path home) {
        this.home = home;
        this.file = home.resolve("state");
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                lines.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        clockOffset = Duration.parse(lines.getProperty(CLOCK_OFFSET, "PT0S"));
        for (Part part : Part.values()) {
            String line = lines.getProperty(part.title());
            if (line != null) {
                String[] pidAndStart = line.split(" ", 2);
                parts.put(part, new Recorded(Long.parseLong(pidAndStart[0]), Instant.parse(pidAndStart[1])));
            }
        }
    }

    /** The part's living process: the recorded one, or one that runs although its record was lost. */
    synchronized Optional<ProcessHandle> process(Part part) {
        Identity identity = Identity.of(part, home);
        Recorded recorded = parts.get(part);
        if (recorded != null) {
            Optional<ProcessHandle> process = identity.find(recorded.pid(), recorded.started());
            if (process.isPresent()) {
                return process;
            }
        }
        return identity.search();
    }

    synchronized void record(Part part, ProcessHandle process) {
        parts.put(part, new Recorded(process.pid(), Identity.started(process)));
        save();
    }

    synchronized void forget(Part part) {
        parts.remove(part);
        save();
    }

    synchronized Duration clockOffset() {
        return clockOffset;
    }

    synchronized void recordClockOffset(Duration offset) {
        clockOffset = offset;
        save();
    }

    private void save() {
        Properties lines = new Properties();
        lines.setProperty(CLOCK_OFFSET, clockOffset.toString());
        parts.forEach((part, recorded) -> lines.setProperty(part.title(), recorded.pid() + " " + recorded.started()));
        Path unfinished = home.resolve("state.unfinished");
        try {
            Files.createDirectories(home);
            try (var out = Files.newBufferedWriter(unfinished)) {
                lines.store(out, "part = process id, start instant");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
