package nl.jeugdhulp.school.assignment;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a run is.
 *
 * @param score the cost of the best plan so far, empty while there is none
 * @param bound no plan costs less than this
 * @param elapsed clock time since the start
 */
public record AssignmentProgress(OptionalLong score, long bound, Duration elapsed) {}
