package nl.jeugdhulp.consortium.exchange;

import java.util.UUID;

/**
 * One proposed move; the waiting date and history go along.
 *
 * @param waitBeforeDays expected wait on its own list
 * @param waitAfterDays days until the place can be used
 */
public record Transfer(
        UUID entry,
        CareList from,
        CareList to,
        Consent consent,
        int distanceKm,
        int waitBeforeDays,
        int waitAfterDays) {

    /** What the moved entry itself gains; those behind it gain more, see {@link ListEffect}. */
    public int ownGainDays() {
        return waitBeforeDays - waitAfterDays;
    }
}
