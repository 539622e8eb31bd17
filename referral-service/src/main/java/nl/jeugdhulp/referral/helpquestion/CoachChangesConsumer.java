package nl.jeugdhulp.referral.helpquestion;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.EventsConsumer;

/** Hands open help questions to the coach that a school has now. */
@ApplicationScoped
class CoachChangesConsumer implements EventsConsumer<SchoolEvent> {
    private final HelpQuestionService questions;

    CoachChangesConsumer(HelpQuestionService questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "help-question-coaches";
    }

    @Override
    public Class<SchoolEvent> events() {
        return SchoolEvent.class;
    }

    @Override
    public void on(SchoolEvent event, ReceivedEvent received) {
        switch (event) {
            case SchoolEvent.SchoolChanged changed -> {
                if (changed.cjgCoachId() != null) {
                    questions.coachChanged(changed.schoolId(), changed.cjgCoachId());
                }
            }
            case SchoolEvent.SchoolMatched ignored -> {}
            case SchoolEvent.CollectiveDeploymentAgreed ignored -> {}
            case SchoolEvent.CollectiveDeploymentEnded ignored -> {}
            case SchoolEvent.ArrangementOpened ignored -> {}
            case SchoolEvent.ArrangementEnded ignored -> {}
            case SchoolEvent.ExceptionOpened ignored -> {}
            case SchoolEvent.ExceptionGranted ignored -> {}
            case SchoolEvent.ExceptionClosed ignored -> {}
        }
    }
}
