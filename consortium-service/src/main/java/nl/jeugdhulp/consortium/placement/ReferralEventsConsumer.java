package nl.jeugdhulp.consortium.placement;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.events.ReferralEvent.ReferralDeclined;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Lets referrals and care take and give back places. */
@ApplicationScoped
class ReferralEventsConsumer implements EventsConsumer<ReferralEvent> {
    private final PlacementService placements;

    ReferralEventsConsumer(PlacementService placements) {
        this.placements = placements;
    }

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, ReceivedEvent received) {
        switch (event) {
            case ReferralSubmitted submitted -> placements.submitted(submitted);
            case ReferralWithdrawn withdrawn -> placements.ended(withdrawn.referralId(), withdrawn.consortiumId());
            case ReferralDeclined declined -> placements.ended(declined.referralId(), declined.consortiumId());
            case CareStarted started -> placements.careStarted(started);
            case CareEnded ended -> placements.careEnded(ended);
            // A place holds the whole of somebody's care, so that help within it neither takes nor frees one.
            case HelpAdded added -> {}
            case HelpEnded ended -> {}
            case ReferralEvent.ReferralResponseOverdue ignored -> {}
            case ReferralEvent.ConsentWithdrawn withdrawn ->
                placements.consentWithdrawn(withdrawn.referralId(), received.time());
            case ReferralEvent.ResponsibleMunicipalityChanged changed ->
                placements.municipalityChanged(changed, received.sequence());
            case ReferralEvent.ReferralDestroyed ignored -> {}
            case ReferralEvent.HelpQuestionAsked ignored -> {}
            case ReferralEvent.HelpQuestionAnswered ignored -> {}
            case ReferralEvent.HelpQuestionOverdue ignored -> {}
            case ReferralEvent.CareTakenOver takenOver -> placements.careTakenOver(takenOver);
            case ReferralEvent.CareResumed resumed -> placements.careResumed(resumed);
            case ReferralEvent.HelpStartedAgain ignored -> {}
        }
    }
}
