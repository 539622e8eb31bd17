package nl.jeugdhulp.referral.duty;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import nl.jeugdhulp.values.Urgency;

/**
 * How soon a consortium answers a referral (<i>reactietermijn</i>): a day for a crisis, three for an urgent need and a week,
 * which is five working days, otherwise. No law sets it, so it is configured.
 */
@ConfigMapping(prefix = "referral.response-norm")
public interface ResponseNorm {
    @WithDefault("P1D")
    Duration crisis();

    @WithDefault("P3D")
    Duration urgent();

    @WithDefault("P7D")
    Duration regular();

    default Instant dueAt(Urgency urgency, Instant submitted) {
        return submitted.plus(
                switch (urgency) {
                    case CRISIS -> crisis();
                    case URGENT -> urgent();
                    case REGULAR -> regular();
                });
    }
}
