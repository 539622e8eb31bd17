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
}
