package nl.jeugdhulp.consortium.placement;

import nl.jeugdhulp.events.ConsortiumEvent;

/** A placement that changed and the event that tells so. */
public record Told(Placement placement, ConsortiumEvent event) {}
