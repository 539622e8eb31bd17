package nl.jeugdhulp.platform;

import java.util.stream.Stream;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.problem.ProblemType;

/** What {@code platform} must know of the service it serves; each service has exactly one bean of it. */
public interface ServiceDescription {
    /** The topic that this service alone writes, and after which it is named. */
    Event.Topic publishes();

    /** Every problem that the service can answer with beside those of the platform. */
    Stream<ProblemType> problems();
}
