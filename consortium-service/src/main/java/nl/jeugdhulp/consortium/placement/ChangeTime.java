package nl.jeugdhulp.consortium.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;

/** Notes of every placement when it changed last, by the clock of the service. */
@ApplicationScoped
class ChangeTime {
    private final Clock clock;

    ChangeTime(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    @PreUpdate
    void note(Placement placement) {
        placement.changedAt(clock.instant());
    }
}
