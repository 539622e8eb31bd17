package nl.jeugdhulp.consortium.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Lets go of what may no longer be kept. */
@ApplicationScoped
class ErasureConsumer implements EventsConsumer<ReferralEvent> {
    private final Erasure erasure;

    ErasureConsumer(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, ReceivedEvent received) {
        switch (event) {
            case ReferralEvent.ReferralDestroyed destroyed -> erasure.destroyed(destroyed.referralId());
            // A referral before care is withdrawn with the consent: its place, wait and proposals end by that event.
            // Care that runs keeps its place, which tells every reader that consent was taken back.
            case ReferralEvent.ConsentWithdrawn ignored -> {}
            case ReferralEvent.ResponsibleMunicipalityChanged ignored -> {}
            case ReferralEvent.ReferralSubmitted ignored -> {}
            case ReferralEvent.ReferralWithdrawn ignored -> {}
            case ReferralEvent.ReferralDeclined ignored -> {}
            case ReferralEvent.ReferralResponseOverdue ignored -> {}
            case ReferralEvent.CareStarted ignored -> {}
            case ReferralEvent.HelpAdded ignored -> {}
            case ReferralEvent.HelpEnded ignored -> {}
            case ReferralEvent.CareEnded ignored -> {}
            case ReferralEvent.CareTakenOver ignored -> {}
            case ReferralEvent.CareResumed ignored -> {}
            case ReferralEvent.HelpStartedAgain ignored -> {}
            case ReferralEvent.HelpQuestionAsked ignored -> {}
            case ReferralEvent.HelpQuestionAnswered ignored -> {}
            case ReferralEvent.HelpQuestionOverdue ignored -> {}
        }
    }
}
