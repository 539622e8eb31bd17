package nl.jeugdhulp.consortium.staffexchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;

/** What one of the two consortia tells about an exchange, for all to learn from. */
@Entity
@Table(name = "staff_exchange_experience")
class Experience {
    @Id
    private UUID id;

    private UUID exchangeId;
    private UUID consortiumId;
    private int rating;
    private String learned;
    private Instant toldAt;

    protected Experience() {}

    Experience(UUID exchangeId, UUID consortiumId, int rating, String learned, Instant now) {
        this.id = Ids.next();
        this.exchangeId = exchangeId;
        this.consortiumId = consortiumId;
        this.rating = rating;
        this.learned = learned;
        this.toldAt = now;
    }

    UUID exchangeId() {
        return exchangeId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    int rating() {
        return rating;
    }

    String learned() {
        return learned;
    }

    Instant toldAt() {
        return toldAt;
    }
}
