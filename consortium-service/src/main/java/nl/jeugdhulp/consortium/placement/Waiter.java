package nl.jeugdhulp.consortium.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;

/** Somebody who waits, as other features need it. */
public record Waiter(
        UUID referralId,
        CareListId list,
        MunicipalityCode municipality,
        Urgency urgency,
        LocalDate waitingSince,
        boolean paused) {}
