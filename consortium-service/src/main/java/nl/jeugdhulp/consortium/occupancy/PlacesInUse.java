package nl.jeugdhulp.consortium.occupancy;

import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;

/** How the places of a list are used now. */
public record PlacesInUse(
        AvailabilityStatus status,
        boolean stale,
        int places,
        int reserved,
        int occupied,
        int excess,
        int free,
        int waiting,
        int paused) {}
