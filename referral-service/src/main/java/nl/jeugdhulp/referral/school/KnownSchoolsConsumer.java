package nl.jeugdhulp.referral.school;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps what this service knows of the schools up to date. */
@ApplicationScoped
class KnownSchoolsConsumer implements Projection<SchoolEvent> {
    private final KnownSchools schools;

    KnownSchoolsConsumer(KnownSchools schools) {
        this.schools = schools;
    }

    @Override
    public String name() {
        return "known-schools";
    }

    @Override
    public Class<SchoolEvent> events() {
        return SchoolEvent.class;
    }

    @Override
    public void on(SchoolEvent event, ReceivedEvent received) {
        switch (event) {
            case SchoolEvent.SchoolChanged changed -> schools.changed(changed, received.time());
            case SchoolEvent.SchoolMatched matched -> schools.matched(matched);
            case SchoolEvent.CollectiveDeploymentAgreed ignored -> {}
            case SchoolEvent.CollectiveDeploymentEnded ignored -> {}
            case SchoolEvent.ArrangementOpened ignored -> {}
            case SchoolEvent.ArrangementEnded ignored -> {}
            case SchoolEvent.ExceptionOpened ignored -> {}
            case SchoolEvent.ExceptionGranted ignored -> {}
            case SchoolEvent.ExceptionClosed ignored -> {}
        }
    }

    @Override
    public void reset() {
        schools.forgetAll();
    }
}
