package nl.jeugdhulp.platform;

/** An entity that publishes events: its version numbers them. */
public interface Aggregate {
    /** The optimistic-lock version as of the last flush. */
    long version();
}
