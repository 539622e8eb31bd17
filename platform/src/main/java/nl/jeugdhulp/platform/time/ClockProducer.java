package nl.jeugdhulp.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import nl.jeugdhulp.platform.SuiteConfig;

/** The one clock of a service: Dutch calendar days, shifted by the configured offset. */
@ApplicationScoped
public class ClockProducer {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Produces
    @Singleton
    Clock clock(SuiteConfig config) {
        Clock machine = Clock.system(ZONE);
        Duration offset = config.clockOffset();
        return offset.isZero() ? machine : Clock.offset(machine, offset);
    }
}
