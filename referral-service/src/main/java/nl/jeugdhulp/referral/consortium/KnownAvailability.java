package nl.jeugdhulp.referral.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.values.HelpCategory;
import org.hibernate.annotations.Immutable;

/** What a family may expect of a consortium in a category, as consortium-service last told it. */
@Entity
@Immutable
@Table(name = "known_availability")
@IdClass(KnownAvailability.Key.class)
class KnownAvailability {
    /** A consortium and a help category. */
    record Key(UUID consortiumId, HelpCategory helpCategory) {}

    @Id
    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Id
    @Column(name = "help_category")
    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Enumerated(EnumType.STRING)
    private AvailabilityStatus status;

    @Column(name = "places_free")
    private int placesFree;

    @Column(name = "expected_wait_days_low")
    private Integer expectedWaitDaysLow;

    @Column(name = "expected_wait_days_high")
    private Integer expectedWaitDaysHigh;

    @Column(name = "as_of")
    private Instant asOf;

    protected KnownAvailability() {}

    UUID consortiumId() {
        return consortiumId;
    }

    ConsortiumFacts.Availability facts() {
        return new ConsortiumFacts.Availability(status, placesFree, expectedWaitDaysLow, expectedWaitDaysHigh, asOf);
    }
}
