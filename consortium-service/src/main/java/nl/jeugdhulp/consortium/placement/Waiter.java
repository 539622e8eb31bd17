package nl.jeugdhulp.consortium.placement;

import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.values.MunicipalityCode;

/** Somebody who waits, as other features need it. */
public record Waiter(UUID referralId, CareListId list, MunicipalityCode municipality) {}
