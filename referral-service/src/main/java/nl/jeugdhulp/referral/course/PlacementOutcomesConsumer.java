package nl.jeugdhulp.referral.course;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Follows what the consortium answers to a referral: a place, or a wait for one. */
@ApplicationScoped
class PlacementOutcomesConsumer implements EventsConsumer<ConsortiumEvent> {
    private final ReferralService referrals;

    PlacementOutcomesConsumer(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "placement-outcomes";
    }

    @Override
    public Class<ConsortiumEvent> events() {
        return ConsortiumEvent.class;
    }

    @Override
    public void on(ConsortiumEvent event, ReceivedEvent received) {
        switch (event) {
            case ConsortiumEvent.PlaceReserved reserved -> referrals.placeReserved(reserved.referralId());
            case ConsortiumEvent.WaitStarted waiting -> referrals.waitStarted(waiting.referralId());
            case ConsortiumEvent.PlaceOccupied ignored -> {}
            case ConsortiumEvent.PlaceReleased ignored -> {}
            case ConsortiumEvent.ConsortiumChanged ignored -> {}
            case ConsortiumEvent.AvailabilityChanged ignored -> {}
            case ConsortiumEvent.ReservationLapsed lapsed -> referrals.waitStarted(lapsed.referralId());
            case ConsortiumEvent.WaitPaused ignored -> {}
            case ConsortiumEvent.WaitResumed ignored -> {}
            case ConsortiumEvent.UrgencyChanged changed ->
                referrals.urgencyChanged(changed.referralId(), changed.urgency());
            case ConsortiumEvent.ExpectedStartMoved ignored -> {}
            case ConsortiumEvent.NormBreached ignored -> {}
            case ConsortiumEvent.TransferAgreed agreed ->
                referrals.transferred(agreed.referralId(), agreed.toConsortiumId());
            case ConsortiumEvent.CoverageLost ignored -> {}
            case ConsortiumEvent.CoverageRestored ignored -> {}
            case ConsortiumEvent.PractitionersChanged ignored -> {}
        }
    }
}
