package nl.jeugdhulp.school.exception;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** How long each step of an exception may take, in calendar time. */
@ConfigMapping(prefix = "school.exception")
interface Deadlines {
    Period confirmResidenceWithin();

    Period decideWithin();

    Period settleWithin();
}
