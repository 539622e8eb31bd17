package nl.jeugdhulp.acceptance.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A progress bar where {@code ./suite} found a terminal; elsewhere a line for each tenth. */
final class Progress {
    private static final int WIDTH = 40;
    private final PrintStream out;
    private final String label;
    private final int total;
    private final boolean terminal = System.getenv("SUITE_TERMINAL") != null;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, String label, int total) {
        this.out = out;
        this.label = label;
        this.total = total;
    }

    void step() {
        int now = done.incrementAndGet();
        if (terminal) {
            int filled = WIDTH * now / total;
            out.printf("\r%-28s [%s%s] %d/%d", label, "#".repeat(filled), ".".repeat(WIDTH - filled), now, total);
            if (now == total) {
                out.println();
            }
        } else if (now * 10 / total != (now - 1) * 10 / total) {
            out.printf("%s %d/%d%n", label, now, total);
        }
        out.flush();
    }
}
