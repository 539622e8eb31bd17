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
        int paused) {}
