package nl.jeugdhulp.stack;

import java.time.Duration;

/** What a stack tells while it starts and stops; called from several threads. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(Part part) {}

        @Override
        public void ready(Part part, Duration took) {}

        @Override
        public void stopped(Part part) {}
    };

    void starting(Part part);

    /** The part answers; the duration counts from {@link #starting}. */
    void ready(Part part, Duration took);

    void stopped(Part part);
}
