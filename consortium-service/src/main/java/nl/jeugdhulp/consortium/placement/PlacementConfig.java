package nl.jeugdhulp.consortium.placement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the region agreed about places and waiting; each can be configured. */
@ConfigMapping(prefix = "consortium.placement")
public interface PlacementConfig {
    /** How old a capacity report may be before it counts as stale. */
    @WithDefault("P14D")
    Duration freshness();

    /** How long a reserved place may stand without care before it goes to the next. */
    @WithDefault("P42D")
    Duration reservationValid();

    /** After how long without care a reserved place is shown apart. */
    @WithDefault("P14D")
    Duration reservationLong();

    /** After how long without a word the family is asked whether help is still wanted. */
    @WithDefault("P91D")
    Duration stillWantedAfter();

    /** How long the family may take to answer before its silence is shown. */
    @WithDefault("P28D")
    Duration stillWantedAnswer();

    /** Longest acceptable wait from referral to intake, in days, where no norm of its own is set. */
    @WithDefault("28")
    int intakeNormDays();

    /** Longest acceptable wait from intake to start, in days, where no norm of its own is set. */
    @WithDefault("70")
    int startNormDays();

    /** By how many days an expected start must move before the others are told. */
    @WithDefault("7")
    int expectedStartNewsDays();
}
