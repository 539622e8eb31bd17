package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.acceptance.demo.RegionSetup;
import nl.jeugdhulp.stack.Ports;
import nl.jeugdhulp.stack.Progress;
import nl.jeugdhulp.stack.Stack;

/** A whole stack of its own on free ports, with durable settings and the full compiler, and the region set up in it. */
final class BenchStack implements AutoCloseable {
    private final Path home;
    private final Stack stack;
    private final SuiteClient client;

    private BenchStack(Path home) {
        this.home = home;
        this.stack = Stack.at(home, Ports.free());
        this.client = new SuiteClient(stack);
    }

    static BenchStack start() throws IOException {
        BenchStack started = new BenchStack(Files.createTempDirectory("jeugdhulp-bench-"));
        started.stack.up(Progress.SILENT);
        RegionSetup region = new RegionSetup(started.client, LocalDate.now(ZoneId.of("Europe/Amsterdam")));
        region.consortia();
        region.addPlaces(1_000);
        return started;
    }

    Stack stack() {
        return stack;
    }

    SuiteClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        stack.down(Progress.SILENT);
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
