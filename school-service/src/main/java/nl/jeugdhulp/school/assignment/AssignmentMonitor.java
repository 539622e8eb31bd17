package nl.jeugdhulp.school.assignment;

/** Follows a run and may stop it. Both methods are called from the solving thread and should return at once. */
public interface AssignmentMonitor {
    /** Called when score or bound improve, and every few tenths of a second. */
    void progress(AssignmentProgress progress);

    /** Asked often; once true, the run ends with a {@link AssignmentResult.Cancelled}. */
    boolean cancelled();

    /** Follows nothing and never stops. */
    static AssignmentMonitor silent() {
        return new AssignmentMonitor() {
            @Override
            public void progress(AssignmentProgress progress) {
                // nobody follows this run
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
