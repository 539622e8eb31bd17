package nl.jeugdhulp.school.bound;

/** What every long loop reports to: may it go on, and what did it spend? */
public interface Pulse {
    /** False once the run is cancelled or out of time. */
    boolean goesOn();

    /** Counts work that was done, in steps of about a nanosecond. */
    void spend(long steps);
}
