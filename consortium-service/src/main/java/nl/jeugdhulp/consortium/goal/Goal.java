package nl.jeugdhulp.consortium.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;

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

    @Override
    public long version() {
        return version;
    }
}
