package nl.jeugdhulp.referral.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;

/** What is known of a consortium when a family compares: its profile, and what to expect for one help category. */
public record ConsortiumFacts(
        UUID id,
        String name,
        String vision,
        String wayOfWorking,
        List<String> expertise,
        List<String> locations,
        Availability availability) {

    /**
     * @param placesFree null when not known
     * @param expectedWaitDaysLow lower end of the interval in days, null when not known
     * @param expectedWaitDaysHigh its upper end, null when not known
     * @param asOf when this was told, null when it never was
     */
    public record Availability(
            AvailabilityStatus status,
            Integer placesFree,
            Integer expectedWaitDaysLow,
            Integer expectedWaitDaysHigh,
            Instant asOf) {
        static final Availability NOT_KNOWN = new Availability(AvailabilityStatus.UNKNOWN, null, null, null, null);
    }
}
