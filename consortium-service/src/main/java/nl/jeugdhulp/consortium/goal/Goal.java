package nl.jeugdhulp.consortium.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.paging.ChangedAt;

/** What the region and the consortia want to change together. */
@Entity
@Table(name = "transformation_goal")
class Goal implements Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private GoalTheme theme;

    private String title;
    private String description;
    private UUID agreementId;

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected Goal() {}

    Goal(GoalDescription described) {
        this.id = Ids.next();
        describe(described);
    }

    /** Says anew what the goal is. */
    final void describe(GoalDescription described) {
        theme = described.theme();
        title = described.title();
        description = described.description();
        agreementId = described.agreementId();
    }

    /** An indicator or a figure of it came. */
    void measured() {
        changedAt = null;
    }

    UUID id() {
        return id;
    }

    GoalTheme theme() {
        return theme;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    UUID agreementId() {
        return agreementId;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
