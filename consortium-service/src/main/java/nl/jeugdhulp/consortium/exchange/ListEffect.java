package nl.jeugdhulp.consortium.exchange;

import java.util.List;
import java.util.UUID;

/**
 * Before and after for one list that sends or receives, the evidence that nobody who stays waits longer.
 *
 * @param roomForOthers free places that remain when everybody on this list has one
 * @param roomTaken places that transfers take of them
 * @param staying entries that stay, in order
 */
public record ListEffect(CareList list, int sent, int roomForOthers, int roomTaken, List<EntryEffect> staying) {

    public ListEffect {
        staying = List.copyOf(staying);
    }

    /** Expected wait of an entry that stays, without and with the transfers. */
    public record EntryEffect(UUID entry, int waitBeforeDays, int waitAfterDays) {}

    public boolean fair() {
        return roomTaken <= roomForOthers
                && staying.stream().allMatch(effect -> effect.waitAfterDays() <= effect.waitBeforeDays());
    }

    /** Days that those who stay gain because others moved. */
    public long daysTakenAway() {
        return staying.stream()
                .mapToLong(effect -> effect.waitBeforeDays() - effect.waitAfterDays())
                .sum();
    }
}
