package nl.jeugdhulp.consortium.queue;

import java.util.Objects;

/**
 * What a change did to somebody's place in the queues.
 *
 * @param before the place in a queue before the change, or null when there was none
 * @param after the place in a queue since, or null when there is none
 * @param served whether the youth left its queue for a place on the same list
 */
public record QueueMove(QueuePlace before, QueuePlace after, boolean served) {
    boolean changesNothing() {
        return Objects.equals(before, after);
    }
}
