package nl.jeugdhulp.consortium.exchange;

/**
 * What may be proposed at all.
 *
 * @param maxDistanceKm farthest that a family is asked to travel
 * @param minGainDays days that the moved entry itself must at least gain, one or more
 */
public record ExchangeRules(int maxDistanceKm, int minGainDays) {

    private static final int LONGEST_DISTANCE_KM = 1_000;

    public static final ExchangeRules STANDARD = new ExchangeRules(30, 14);

    public ExchangeRules {
        if (maxDistanceKm < 0 || maxDistanceKm > LONGEST_DISTANCE_KM || minGainDays < 1) {
            throw new IllegalArgumentException(
                    "rules out of range: " + maxDistanceKm + " km, " + minGainDays + " days");
        }
    }

    /** The same category elsewhere, not refused, not too far, and enough gained. */
    boolean allow(WaitingEntry entry, int waitDays, ConsortiumRoom room) {
        Integer distance = entry.distanceKm().get(room.list().consortium());
        return entry.consent() != Consent.NO
                && entry.list().category().equals(room.list().category())
                && !entry.list().equals(room.list())
                && distance != null
                && distance <= maxDistanceKm
                && waitDays - room.availableInDays() >= minGainDays;
    }
}
