package nl.jeugdhulp.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps the outcomes of care that ended. */
@ApplicationScoped
public class ReferralEventsConsumer implements Projection<ReferralEvent> {
    private final CareOutcomes outcomes;

    ReferralEventsConsumer(CareOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, ReceivedEvent received) {
        switch (event) {
            case ReferralEvent.CareEnded ended -> outcomes.ended(ended, received.sequence());
            case ReferralEvent.CareResumed resumed -> outcomes.resumed(resumed, received.sequence());
            case ReferralEvent.HelpStartedAgain again -> outcomes.startedAgain(again);
            case ReferralEvent.ReferralDestroyed destroyed -> outcomes.destroyed(destroyed.referralId());
            // Figures of outcomes rest on the duty to account (Youth Act art. 7.4), not on consent, and name no youth.
            case ReferralEvent.ConsentWithdrawn ignored -> {}
            case ReferralEvent.ReferralSubmitted ignored -> {}
            case ReferralEvent.ReferralWithdrawn ignored -> {}
            case ReferralEvent.ReferralDeclined ignored -> {}
            case ReferralEvent.CareStarted ignored -> {}
            case ReferralEvent.HelpAdded ignored -> {}
            case ReferralEvent.HelpEnded ignored -> {}
            case ReferralEvent.ReferralResponseOverdue ignored -> {}
            case ReferralEvent.HelpQuestionAsked ignored -> {}
            case ReferralEvent.HelpQuestionAnswered ignored -> {}
            case ReferralEvent.HelpQuestionOverdue ignored -> {}
            // Care changes hands while it runs; its ending tells who was responsible then.
            case ReferralEvent.ResponsibleMunicipalityChanged ignored -> {}
            // Care that is taken over goes on: it is no new start, and counts when it ends.
            case ReferralEvent.CareTakenOver ignored -> {}
        }
    }

    @Override
    public void reset() {
        outcomes.forgetAll();
    }
}
