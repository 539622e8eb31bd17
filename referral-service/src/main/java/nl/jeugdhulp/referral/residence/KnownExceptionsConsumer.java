package nl.jeugdhulp.referral.residence;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps what this service knows of exceptions up to date. */
@ApplicationScoped
class KnownExceptionsConsumer implements Projection<SchoolEvent> {
    private final KnownExceptions exceptions;

    KnownExceptionsConsumer(KnownExceptions exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    public String name() {
        return "known-exceptions";
    }

    @Override
    public Class<SchoolEvent> events() {
        return SchoolEvent.class;
    }

    @Override
    public void on(SchoolEvent event, ReceivedEvent received) {
        switch (event) {
            case SchoolEvent.ExceptionOpened opened -> exceptions.opened(opened);
            case SchoolEvent.ExceptionGranted granted -> exceptions.granted(granted);
            case SchoolEvent.ExceptionClosed closed -> exceptions.closed(closed);
            case SchoolEvent.SchoolChanged ignored -> {}
            case SchoolEvent.SchoolMatched ignored -> {}
            case SchoolEvent.CollectiveDeploymentAgreed ignored -> {}
            case SchoolEvent.CollectiveDeploymentEnded ignored -> {}
            case SchoolEvent.ArrangementOpened ignored -> {}
            case SchoolEvent.ArrangementEnded ignored -> {}
        }
    }

    @Override
    public void reset() {
        exceptions.forgetAll();
    }
}
