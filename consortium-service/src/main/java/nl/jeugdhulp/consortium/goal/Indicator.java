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

/** By what a goal's success is seen; its figures are rows of their own. */
@Entity
@Table(name = "goal_indicator")
class Indicator implements Aggregate {
    @Id
    private UUID id;

    private UUID goalId;
    private String name;

    @Enumerated(EnumType.STRING)
    private IndicatorUnit unit;

    @Version
    private long version;

    protected Indicator() {}

    Indicator(UUID goalId, String name, IndicatorUnit unit) {
        this.id = Ids.next();
        this.goalId = goalId;
        this.name = name;
        this.unit = unit;
    }

    UUID id() {
        return id;
    }

    UUID goalId() {
        return goalId;
    }

    String name() {
        return name;
    }

    IndicatorUnit unit() {
        return unit;
    }

    @Override
    public long version() {
        return version;
    }
}
