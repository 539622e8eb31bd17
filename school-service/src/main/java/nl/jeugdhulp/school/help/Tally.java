package nl.jeugdhulp.school.help;

/**
 * What was counted in a cell.
 *
 * @param helps helps: a trajectory counts once for each category and consortium, so that cells add up to their totals
 * @param people trajectories, at most as many as helps
 * @param exact false when a source gave a part of it only as 'fewer than five'
 */
record Tally(int helps, int people, boolean exact) {
    static final Tally NONE = new Tally(0, 0, true);

    /** Whether the number may be shown on its own: nobody, or at least {@link SafeFigures#FEWEST_PEOPLE}. */
    boolean showable() {
        return exact && (people == 0 || people >= SafeFigures.FEWEST_PEOPLE);
    }
}
