package nl.jeugdhulp.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Tells a person at a terminal what starts, what is ready and what stopped, a line each. */
final class ConsoleProgress implements Progress {
    private final PrintStream out;
    private final Set<Part> stopped = EnumSet.noneOf(Part.class);

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    synchronized boolean stoppedAny() {
        return !stopped.isEmpty();
    }

    @Override
    public synchronized void starting(Part part) {
        line(part, "starting …");
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        line(part, String.format(Locale.ROOT, "ready in %.1f s", took.toMillis() / 1e3));
    }

    @Override
    public synchronized void stopped(Part part) {
        stopped.add(part);
        line(part, "stopped");
    }

    private void line(Part part, String what) {
        out.printf("  %-20s %s%n", part.title(), what);
    }
}
