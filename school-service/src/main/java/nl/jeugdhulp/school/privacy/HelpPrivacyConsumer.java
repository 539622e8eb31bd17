package nl.jeugdhulp.school.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Follows consent and destruction into what is counted here. */
@ApplicationScoped
class HelpPrivacyConsumer implements EventsConsumer<ReferralEvent> {
    private final HelpPrivacy privacy;
    private final Clock clock;

    HelpPrivacyConsumer(HelpPrivacy privacy, Clock clock) {
        this.privacy = privacy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "help-privacy";
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, ReceivedEvent received) {
        switch (event) {
            case ReferralEvent.CareStarted care -> privacy.careOf(care.trajectoryId(), care.referralId());
            case ReferralEvent.HelpAdded help -> privacy.careOf(help.trajectoryId(), help.referralId());
            case ReferralEvent.CareTakenOver care -> privacy.careOf(care.trajectoryId(), care.referralId());
            case ReferralEvent.CareResumed care -> privacy.careOf(care.trajectoryId(), care.referralId());
            case ReferralEvent.ConsentWithdrawn withdrawn ->
                privacy.consentWithdrawn(withdrawn.referralId(), LocalDate.ofInstant(received.time(), clock.getZone()));
            case ReferralEvent.ReferralDestroyed destroyed -> privacy.destroyed(destroyed.referralId());
            case ReferralEvent.ResponsibleMunicipalityChanged ignored -> {}
            case ReferralEvent.ReferralSubmitted ignored -> {}
            case ReferralEvent.ReferralWithdrawn ignored -> {}
            case ReferralEvent.ReferralDeclined ignored -> {}
            case ReferralEvent.ReferralResponseOverdue ignored -> {}
            case ReferralEvent.HelpEnded ignored -> {}
            case ReferralEvent.CareEnded ignored -> {}
            case ReferralEvent.HelpStartedAgain ignored -> {}
            case ReferralEvent.HelpQuestionAsked ignored -> {}
            case ReferralEvent.HelpQuestionAnswered ignored -> {}
            case ReferralEvent.HelpQuestionOverdue ignored -> {}
        }
    }
}
