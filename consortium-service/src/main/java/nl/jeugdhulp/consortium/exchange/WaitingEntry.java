package nl.jeugdhulp.consortium.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of a waiting list as the exchange sees it. Give all entries of a list, also those who pause or said no:
 * they claim the places of their own consortium.
 *
 * @param urgency class, 0 the most urgent
 * @param expectedWaitDays days until the expected start (P50), zero or more
 * @param distanceKm kilometres from home to each consortium that the family would go to; one that is missing is not
 *     proposed
 */
public record WaitingEntry(
        UUID id,
        CareList list,
        int urgency,
        LocalDate waitingDate,
        int expectedWaitDays,
        Consent consent,
        Map<String, Integer> distanceKm) {

    static final int LONGEST_WAIT_DAYS = 20_000;

    /** Urgency, then waiting date, then id; ids by their text, as PostgreSQL orders them (UUID.compareTo is signed). */
    static final Comparator<WaitingEntry> ORDER = Comparator.comparingInt(WaitingEntry::urgency)
            .thenComparing(WaitingEntry::waitingDate)
            .thenComparing(entry -> entry.id().toString());

    public WaitingEntry {
        distanceKm = Map.copyOf(distanceKm);
        if (expectedWaitDays < 0 || expectedWaitDays > LONGEST_WAIT_DAYS) {
            throw new IllegalArgumentException("expected wait out of range: " + expectedWaitDays);
        }
    }
}
