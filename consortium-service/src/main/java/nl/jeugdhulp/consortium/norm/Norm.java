package nl.jeugdhulp.consortium.norm;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.jeugdhulp.consortium.queue.UrgencyColumn;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;

/** The longest acceptable wait where it differs from the usual one. */
@Entity
@Table(name = "waiting_norm")
class Norm implements Aggregate {
    @EmbeddedId
    private Id id;

    private int intakeDays;
    private int startDays;

    @Version
    private long version;

    protected Norm() {}

    Norm(Id id) {
        this.id = id;
    }

    void set(int untilIntake, int untilStart) {
        intakeDays = untilIntake;
        startDays = untilStart;
    }

    int intakeDays() {
        return intakeDays;
    }

    int startDays() {
        return startDays;
    }

    Id id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** What the norm is for. */
    @Embeddable
    record Id(
            @Convert(converter = UrgencyColumn.class) Urgency urgency,
            @Enumerated(EnumType.STRING) HelpCategory helpCategory) {}
}
