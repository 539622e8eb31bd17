package nl.jeugdhulp.consortium.occupancy;

import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;

/**
 * How the places of a list are used now.
 *
 * @param reservedLong of those reserved, for longer than agreed without care
 * @param free 0 while the report of the places is stale
 */
public record PlacesInUse(
        AvailabilityStatus status,
        boolean stale,
        int places,
        int reserved,
        int reservedLong,
        int occupied,
        int excess,
        int free,
        int waiting,
        int paused) {

    /** Places left when everybody on the list, paused or not, has been given one; stale capacity leaves none. */
    public int roomForOthers() {
        return stale ? 0 : Math.max(0, free - waiting - paused);
    }
}
