package nl.jeugdhulp.school.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps what this service knows of the consortia up to date. */
@ApplicationScoped
class KnownConsortiaConsumer implements Projection<ConsortiumEvent> {
    private final KnownConsortia consortia;
    private final KnownPractitioners practitioners;

    KnownConsortiaConsumer(KnownConsortia consortia, KnownPractitioners practitioners) {
        this.consortia = consortia;
        this.practitioners = practitioners;
    }

    @Override
    public String name() {
        return "known-consortia";
    }

    @Override
    public Class<ConsortiumEvent> events() {
        return ConsortiumEvent.class;
    }

    @Override
    public void on(ConsortiumEvent event, ReceivedEvent received) {
        switch (event) {
            case ConsortiumEvent.ConsortiumChanged changed -> consortia.changed(changed, received.sequence());
            case ConsortiumEvent.AvailabilityChanged ignored -> {}
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
            case ConsortiumEvent.PractitionersChanged changed -> practitioners.changed(changed, received.sequence());
        }
    }

    @Override
    public void reset() {
        consortia.forgetAll();
        practitioners.forgetAll();
    }
}
