package nl.jeugdhulp.referral.told;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps what another service tells about a referral, for who asks what the suite holds on a youth. */
@ApplicationScoped
class ToldFactsConsumer implements Projection<ConsortiumEvent> {
    private final ToldFacts facts;

    ToldFactsConsumer(ToldFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "told-facts";
    }

    @Override
    public Class<ConsortiumEvent> events() {
        return ConsortiumEvent.class;
    }

    @Override
    public void on(ConsortiumEvent event, ReceivedEvent received) {
        switch (event) {
            case ConsortiumEvent.PlaceReserved told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.WaitStarted told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.PlaceOccupied told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.PlaceReleased told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.WaitPaused told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.WaitResumed told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.ReservationLapsed told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.UrgencyChanged told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.NormBreached told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.TransferAgreed told -> facts.keep(told.referralId(), told, received);
            case ConsortiumEvent.ExpectedStartMoved told -> facts.keepLast(told.referralId(), told, received);
            case ConsortiumEvent.ConsortiumChanged ignored -> {}
            case ConsortiumEvent.AvailabilityChanged ignored -> {}
            case ConsortiumEvent.CoverageLost ignored -> {}
            case ConsortiumEvent.CoverageRestored ignored -> {}
            case ConsortiumEvent.PractitionersChanged ignored -> {}
        }
    }

    @Override
    public void reset() {
        facts.forgetAll();
    }
}
