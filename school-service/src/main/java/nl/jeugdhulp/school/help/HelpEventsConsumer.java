package nl.jeugdhulp.school.help;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Counts the help that referral-service tells of. */
@ApplicationScoped
class HelpEventsConsumer implements EventsConsumer<ReferralEvent> {
    private final HelpGiven help;

    HelpEventsConsumer(HelpGiven help) {
        this.help = help;
    }

    @Override
    public String name() {
        return "help-given";
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, ReceivedEvent received) {
        switch (event) {
            case ReferralEvent.CareStarted started ->
                help.started(new HelpGiven.Component(
                        started.componentId(),
                        started.trajectoryId(),
                        started.consortiumId(),
                        started.providerId(),
                        started.schoolId(),
                        started.helpCategory(),
                        started.startDate()));
            case ReferralEvent.HelpAdded added ->
                help.started(new HelpGiven.Component(
                        added.componentId(),
                        added.trajectoryId(),
                        added.consortiumId(),
                        added.providerId(),
                        added.schoolId(),
                        added.helpCategory(),
                        added.startDate()));
            case ReferralEvent.HelpEnded ended -> help.componentEnded(ended.componentId(), ended.endDate());
            case ReferralEvent.CareEnded ended -> help.careEnded(ended.trajectoryId(), ended.endDate());
            case ReferralEvent.ReferralSubmitted ignored -> {}
            case ReferralEvent.ReferralWithdrawn ignored -> {}
            case ReferralEvent.ReferralDeclined ignored -> {}
            case ReferralEvent.ReferralResponseOverdue ignored -> {}
            case ReferralEvent.ConsentWithdrawn ignored -> {}
            case ReferralEvent.ReferralDestroyed ignored -> {}
            // Help counts at the school, wherever the youth lives.
            case ReferralEvent.ResponsibleMunicipalityChanged ignored -> {}
            case ReferralEvent.HelpQuestionAsked ignored -> {}
            case ReferralEvent.HelpQuestionAnswered ignored -> {}
            case ReferralEvent.HelpQuestionOverdue ignored -> {}
            case ReferralEvent.CareTakenOver takenOver ->
                help.started(new HelpGiven.Component(
                        takenOver.componentId(),
                        takenOver.trajectoryId(),
                        takenOver.consortiumId(),
                        takenOver.providerId(),
                        takenOver.schoolId(),
                        takenOver.helpCategory(),
                        takenOver.startDate()));
            case ReferralEvent.CareResumed resumed ->
                help.resumed(new HelpGiven.Component(
                        resumed.componentId(),
                        resumed.trajectoryId(),
                        resumed.consortiumId(),
                        resumed.providerId(),
                        resumed.schoolId(),
                        resumed.helpCategory(),
                        resumed.startDate()));
            case ReferralEvent.HelpStartedAgain ignored -> {}
        }
    }
}
