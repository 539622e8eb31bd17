package nl.jeugdhulp.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Quarkus program (Keycloak is one too) as a process of its own, until it is closed. */
final class ProgramUnderTest implements AutoCloseable {
    private static final String READY = "Listening on:";
    private static final int STOP_SECONDS = 30;
    private static final int LAST_LINES = 30;

    private final Process process;
    private final Duration startTime;

    private ProgramUnderTest(Process process, Duration startTime) {
        this.process = process;
        this.startTime = startTime;
    }

    /** Starts it and waits until it listens; what it said last stands in the failure when it ends before that. */
    static ProgramUnderTest start(ProcessBuilder builder) throws IOException {
        Instant begin = Instant.now();
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Deque<String> last = new ArrayDeque<>();
        String line = output.readLine();
        while (line != null && !line.contains(READY)) {
            last.addLast(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("It ended before it listened:\n" + String.join("\n", last));
        }
        // Whatever it says from now on must be read, or it would stand still once the pipe is full.
        Thread.ofPlatform().daemon().start(() -> readToEnd(output));
        return new ProgramUnderTest(process, Duration.between(begin, Instant.now()));
    }

    Duration startTime() {
        return startTime;
    }

    /** A port of this machine that nobody listened on just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends it without warning (SIGKILL). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void readToEnd(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The pipe closes when the program is stopped.
        }
    }
}
