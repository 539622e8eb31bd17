package nl.jeugdhulp.consortium.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.registry.Consortium;
import nl.jeugdhulp.consortium.registry.ConsortiumRepository;
import nl.jeugdhulp.consortium.registry.ConsortiumService;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.values.HelpCategory;

/** Looks whether each consortium offers the whole catalogue; a gap gives an event and is counted in days. */
@ApplicationScoped
@Transactional
class CoverageWatch {
    private final ConsortiumRepository consortia;
    private final ConsortiumService registry;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    CoverageWatch(
            ConsortiumRepository consortia,
            ConsortiumService registry,
            EntityManager entities,
            Outbox outbox,
            Clock clock) {
        this.consortia = consortia;
        this.registry = registry;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Every consortium by itself, locked, so that two replicas tell a gap once. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void look() {
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> consortia.listAll().stream().map(Consortium::id).toList());
        ids.forEach(id -> QuarkusTransaction.requiringNew().run(() -> look(id)));
    }

    private void look(UUID id) {
        LocalDate today = LocalDate.now(clock);
        Consortium consortium = consortia.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!consortium.contract().contains(today)) {
            return;
        }
        Map<HelpCategory, CoverageGap> open = openGaps(id);
        consortium.coverage(today).forEach((category, providers) -> {
            CoverageGap gap = open.get(category);
            if (providers.isEmpty() && gap == null) {
                CoverageGap found = new CoverageGap(id, category, consortium.uncoveredSince(category, today));
                entities.persist(found);
                outbox.publish(consortium, found.lost());
            } else if (!providers.isEmpty() && gap != null) {
                outbox.publish(consortium, gap.close(consortium.coveredSince(category, gap.from(), today)));
            }
        });
    }

    private Map<HelpCategory, CoverageGap> openGaps(UUID consortiumId) {
        return entities.createQuery("from CoverageGap where consortiumId = ?1 and gapUntil is null", CoverageGap.class)
                .setParameter(1, consortiumId)
                .getResultStream()
                .collect(Collectors.toMap(CoverageGap::helpCategory, Function.identity()));
    }

    /** Which consortium offers what on that day, and through whom. */
    List<CoverageView> on(Optional<LocalDate> date) {
        LocalDate day = date.orElseGet(() -> LocalDate.now(clock));
        return registry.on(day).stream()
                .flatMap(consortium -> CoverageView.of(consortium, day).stream())
                .toList();
    }

    /** All gaps, the latest first. */
    List<CoverageGapView> gaps() {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("from CoverageGap order by gapFrom desc, id desc", CoverageGap.class)
                .getResultStream()
                .map(gap -> CoverageGapView.of(gap, today))
                .toList();
    }
}
