package nl.jeugdhulp.consortium.school;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps for which schools each consortium reserves a team of practitioners. */
@ApplicationScoped
class SchoolEventsConsumer implements Projection<SchoolEvent> {
    private final SchoolTeams teams;

    SchoolEventsConsumer(SchoolTeams teams) {
        this.teams = teams;
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
        teams.forgetAll();
    }
}
