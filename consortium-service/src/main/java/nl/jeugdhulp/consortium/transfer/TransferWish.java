package nl.jeugdhulp.consortium.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;

/** What a family said, when asked, about going to another consortium at all; consent to a certain one is asked each time. */
@Entity
class TransferWish implements Aggregate {
    @Id
    private UUID referralId;

    private boolean willing;
    private Integer maxKilometres;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private long version;

    protected TransferWish() {}

    TransferWish(UUID referralId) {
        this.referralId = referralId;
    }

    void is(boolean familyIsWilling, Integer farthestKilometres, String by, Instant now) {
        willing = familyIsWilling;
        maxKilometres = farthestKilometres;
        recordedBy = by;
        recordedAt = now;
    }

    /** Whether the family would go that far; a distance that nobody knows is no reason not to ask. */
    boolean allows(OptionalInt kilometres) {
        return willing && (maxKilometres == null || kilometres.isEmpty() || kilometres.getAsInt() <= maxKilometres);
    }

    boolean willing() {
        return willing;
    }

    Integer maxKilometres() {
        return maxKilometres;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID referralId() {
        return referralId;
    }

    @Override
    public long version() {
        return version;
    }
}
