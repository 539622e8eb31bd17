package nl.jeugdhulp.referral.state;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells Prometheus how many referrals are in each state; counted now and then, so that asking for it costs nothing. */
@Singleton
class ReferralGauges {
    private final ReferralStates states;
    private final MultiGauge referrals;

    ReferralGauges(ReferralStates states, MeterRegistry metrics) {
        this.states = states;
        this.referrals = MultiGauge.builder("referrals")
                .description("Referrals in each state")
                .register(metrics);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Map<String, Long> counted = states.perStatus();
        referrals.register(
                counted.entrySet().stream()
                        .map(each -> MultiGauge.Row.of(Tags.of("status", each.getKey()), each.getValue()))
                        .toList(),
                true);
    }
}
