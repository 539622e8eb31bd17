package nl.jeugdhulp.consortium.queue;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.forecast.PositionIndex.OrderKey;
import nl.jeugdhulp.values.Urgency;

/** What decides when somebody's turn comes: the list, then urgency, then waiting date, then referral. */
public record QueuePlace(CareListId list, Urgency urgency, LocalDate waitingSince, UUID referralId) {
    OrderKey key() {
        return new OrderKey(
                list.consortiumId() + "/" + list.helpCategory(), UrgencyColumn.rank(urgency), waitingSince, referralId);
    }
}
