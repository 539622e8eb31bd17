package nl.jeugdhulp.school.pasthelp;

/** What became of a row of a file with past help. */
public enum PastRowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** The same figure stands higher in the file; the first row counts. */
    DUPLICATE,
    REJECTED
}
