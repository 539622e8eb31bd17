package nl.jeugdhulp.consortium.school;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps for which schools each consortium reserves practitioners, and what it has agreed with them. */
@ApplicationScoped
class SchoolEventsConsumer implements Projection<SchoolEvent> {
    private final SchoolTeams teams;
    private final SchoolAgreements agreements;

    SchoolEventsConsumer(SchoolTeams teams, SchoolAgreements agreements) {
        this.teams = teams;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "school-teams";
    }

    @Override
    public Class<SchoolEvent> events() {
        return SchoolEvent.class;
    }

    @Override
    public void on(SchoolEvent event, ReceivedEvent received) {
        switch (event) {
            case SchoolMatched matched -> teams.reserve(matched, received.time());
            case SchoolChanged changed -> {
                if (changed.closed()) {
                    teams.release(changed.schoolId(), received.time());
                }
            }
            case CollectiveDeploymentAgreed agreed -> agreements.agreed(agreed);
            case CollectiveDeploymentEnded ended -> agreements.ended(ended);
            case ArrangementOpened opened -> agreements.opened(opened);
            case ArrangementEnded ended -> agreements.ended(ended);
            case SchoolEvent.ExceptionOpened ignored -> {}
            case SchoolEvent.ExceptionGranted ignored -> {}
            case SchoolEvent.ExceptionClosed ignored -> {}
        }
    }

    @Override
    public void reset() {
        teams.forgetAll();
        agreements.forgetAll();
    }
}
