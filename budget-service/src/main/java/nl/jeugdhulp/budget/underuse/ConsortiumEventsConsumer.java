package nl.jeugdhulp.budget.underuse;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Listens to how many wait. */
@ApplicationScoped
class ConsortiumEventsConsumer implements Projection<ConsortiumEvent> {
    private final WaitingCounts waiting;

    ConsortiumEventsConsumer(WaitingCounts waiting) {
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "waiting-counts";
    }

    @Override
    public Class<ConsortiumEvent> events() {
        return ConsortiumEvent.class;
    }

    @Override
    public void on(ConsortiumEvent event, ReceivedEvent received) {
        switch (event) {
            case ConsortiumEvent.AvailabilityChanged changed -> waiting.changed(changed);
            case ConsortiumEvent.ConsortiumChanged ignored -> {}
            case ConsortiumEvent.PlaceReserved ignored -> {}
            case ConsortiumEvent.WaitStarted ignored -> {}
            case ConsortiumEvent.PlaceOccupied ignored -> {}
            case ConsortiumEvent.PlaceReleased ignored -> {}
            case ConsortiumEvent.WaitPaused ignored -> {}
            case ConsortiumEvent.WaitResumed ignored -> {}
            case ConsortiumEvent.ReservationLapsed ignored -> {}
            case ConsortiumEvent.UrgencyChanged ignored -> {}
            case ConsortiumEvent.ExpectedStartMoved ignored -> {}
            case ConsortiumEvent.NormBreached ignored -> {}
            case ConsortiumEvent.TransferAgreed ignored -> {}
            case ConsortiumEvent.CoverageLost ignored -> {}
            case ConsortiumEvent.CoverageRestored ignored -> {}
            case ConsortiumEvent.PractitionersChanged ignored -> {}
        }
    }

    @Override
    public void reset() {
        waiting.forgetAll();
    }
}
