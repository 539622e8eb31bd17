package nl.jeugdhulp.consortium.exchangeplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.ExchangePlan;
import nl.jeugdhulp.consortium.exchange.ExchangeRules;
import nl.jeugdhulp.consortium.exchange.WaitingListExchange;
import org.jboss.logging.Logger;

/** Computes the plans that wait for it, in any replica, outside any transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class ExchangePlanning {
    private static final Logger LOG = Logger.getLogger(ExchangePlanning.class);

    private final PlanRepository plans;
    private final RegionReader region;
    private final ObjectMapper json;
    private final Clock clock;

    ExchangePlanning(PlanRepository plans, RegionReader region, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.region = region;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void computeWaiting() {
        while (computeNext()) {
            LOG.debug("a plan for the region was computed");
        }
    }

    /** Computes the oldest plan that waits; false when none does. */
    boolean computeNext() {
        Optional<PlanRepository.Claim> claim = QuarkusTransaction.requiringNew().call(plans::claim);
        claim.ifPresent(this::compute);
        return claim.isPresent();
    }

    private void compute(PlanRepository.Claim claim) {
        UUID id = claim.id();
        if (claim.triedTooOften()) {
            QuarkusTransaction.requiringNew().run(() -> plans.findById(id).failed(clock.instant()));
            return;
        }
        ExchangeRules rules =
                QuarkusTransaction.requiringNew().call(() -> plans.findById(id).rules());
        RegionSnapshot snapshot = region.read();
        ExchangePlan found = new WaitingListExchange(rules).plan(snapshot.entries(), snapshot.rooms());
        String written = written(PlanContent.of(found, snapshot));
        QuarkusTransaction.requiringNew().run(() -> plans.findById(id).computed(written, snapshot.asOf()));
    }

    private String written(PlanContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
