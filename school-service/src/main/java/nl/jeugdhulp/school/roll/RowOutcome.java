package nl.jeugdhulp.school.roll;

/** What became of a row of an import. */
public enum RowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** The same establishment stands higher in the file; the first row counts. */
    DUPLICATE,
    /** The school stands in a municipality outside the region. */
    OUTSIDE_REGION,
    REJECTED
}
