package nl.jeugdhulp.consortium.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;

/** Looks whether each consortium offers the whole catalogue; a gap gives an event and is counted in days. */
@ApplicationScoped
@Transactional
class CoverageWatch {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final UUID NO_ID = new UUID(0, 0);

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
        List<CoverageGap> known = gapsOf(id);
        Map<HelpCategory, CoverageGap> open = known.stream()
                .filter(gap -> gap.until() == null)
                .collect(Collectors.toMap(CoverageGap::helpCategory, Function.identity()));
        consortium.coverage(today).forEach((category, providers) -> {
            CoverageGap gap = open.get(category);
            if (providers.isEmpty() && gap == null) {
                CoverageGap found = new CoverageGap(id, category, consortium.uncoveredSince(category, today));
                entities.persist(found);
                outbox.publish(consortium, found.lost());
            } else if (!providers.isEmpty() && gap != null) {
                outbox.publish(consortium, gap.close(consortium.coveredSince(category, gap.from(), today)));
            }
            consortium.gapsBetweenProviders(category, today).stream()
                    .filter(between -> known.stream().noneMatch(other -> other.coversSomeOf(category, between)))
                    .forEach(between -> tellOver(consortium, category, between));
        });
    }

    /** A gap that began and ended before anybody looked counts as well. */
    private void tellOver(Consortium consortium, HelpCategory category, Period between) {
        CoverageGap gap = new CoverageGap(consortium.id(), category, between.from());
        outbox.publish(consortium, gap.lost());
        outbox.publish(consortium, gap.close(between.until().plusDays(1)));
        entities.persist(gap);
    }

    private List<CoverageGap> gapsOf(UUID consortiumId) {
        return entities.createQuery("from CoverageGap where consortiumId = ?1", CoverageGap.class)
                .setParameter(1, consortiumId)
                .getResultList();
    }

    /** Which consortium offers what on that day, and through whom. */
    Page<CoverageView> on(Optional<LocalDate> date, Optional<UUID> consortiumId, PageRequest request) {
        LocalDate day = date.orElseGet(() -> LocalDate.now(clock));
        List<CoverageView> all = registry.on(day).stream()
                .filter(consortium -> consortiumId.map(consortium.id()::equals).orElse(true))
                .flatMap(consortium -> CoverageView.of(consortium, day).stream())
                .sorted(Comparator.comparing(CoverageView::key))
                .toList();
        return Page.ofAll(all, request, CoverageView::key);
    }

    /** All gaps, the latest first. */
    Page<CoverageGapView> gaps(Optional<UUID> consortiumId, PageRequest request) {
        LocalDate today = LocalDate.now(clock);
        Optional<Cursor> after = request.after();
        List<CoverageGap> found = entities.createQuery(
                        "from CoverageGap where (cast(?1 as uuid) is null or consortiumId = ?1)"
                                + " and (gapFrom, id) < (?2, ?3) order by gapFrom desc, id desc",
                        CoverageGap.class)
                .setParameter(1, consortiumId.orElse(null))
                .setParameter(
                        2, after.map(cursor -> cursor.part(0, LocalDate::parse)).orElse(END_OF_TIME))
                .setParameter(
                        3, after.map(cursor -> cursor.part(1, UUID::fromString)).orElse(NO_ID))
                .setMaxResults(request.limit() + 1)
                .getResultList();
        return Page.of(found, request, gap -> Cursor.of(gap.from(), gap.id()))
                .map(gap -> CoverageGapView.of(gap, today))
                .counted(
                        request,
                        () -> entities.createQuery("select count(*) from CoverageGap", Long.class)
                                .getSingleResult());
    }
}
