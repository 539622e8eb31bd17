package nl.jeugdhulp.consortium.wait;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.occupancy.OccupancyRepository;
import nl.jeugdhulp.consortium.placement.Placement;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.placement.PlacementRepository;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.consortium.queue.QueuePlace;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.platform.outbox.Outbox;
import org.hibernate.Session;

/** Tells what the passing of time does to those who wait: a norm breached, an expected start that moved. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class WaitWatch {
    private static final int AT_ONCE = 500;
    private static final String LATE_FOR_INTAKE =
            "SELECT p.referral_id, p.waiting_since + coalesce(n.intake_days, ?1) AS due"
                    + " FROM placement p LEFT JOIN waiting_norm n USING (urgency, help_category)"
                    + " WHERE p.state IN ('WAITING', 'PAUSED', 'RESERVED') AND p.intake_on IS NULL"
                    + " AND p.intake_breached_since IS NULL AND p.waiting_since + coalesce(n.intake_days, ?1) < ?2"
                    + " LIMIT " + AT_ONCE;
    private static final String LATE_FOR_START = "SELECT p.referral_id, p.intake_on + coalesce(n.start_days, ?1) AS due"
            + " FROM placement p LEFT JOIN waiting_norm n USING (urgency, help_category)"
            + " WHERE p.state IN ('WAITING', 'PAUSED', 'RESERVED') AND p.start_breached_since IS NULL"
            + " AND p.intake_on + coalesce(n.start_days, ?1) < ?2 LIMIT " + AT_ONCE;

    private final EntityManager entities;
    private final PlacementRepository placements;
    private final OccupancyRepository occupancies;
    private final QueueForecast queue;
    private final Outbox outbox;
    private final PlacementConfig config;
    private final Clock clock;

    WaitWatch(
            EntityManager entities,
            PlacementRepository placements,
            OccupancyRepository occupancies,
            QueueForecast queue,
            Outbox outbox,
            PlacementConfig config,
            Clock clock) {
        this.entities = entities;
        this.placements = placements;
        this.occupancies = occupancies;
        this.queue = queue;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    private record Late(UUID referralId, LocalDate dueOn) {}

    /** Each breach is told once for each of the two clocks, however many replicas look. */
    @Scheduled(every = WaitService.LOOK_EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellBreaches() {
        while (tellBreaches(WaitingClock.REFERRAL_TO_INTAKE, LATE_FOR_INTAKE, config.intakeNormDays()) == AT_ONCE) {}
        while (tellBreaches(WaitingClock.INTAKE_TO_START, LATE_FOR_START, config.startNormDays()) == AT_ONCE) {}
    }

    /** Tells some, and how many; those told are not found again. */
    private int tellBreaches(WaitingClock which, String sql, int normDays) {
        List<Late> late = QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(sql, Object[].class)
                        .addScalar("referral_id", UUID.class)
                        .addScalar("due", LocalDate.class)
                        .setParameter(1, normDays)
                        .setParameter(2, LocalDate.now(clock))
                        .getResultStream()
                        .map(row -> new Late((UUID) row[0], (LocalDate) row[1]))
                        .toList());
        late.forEach(each -> QuarkusTransaction.requiringNew().run(() -> {
            occupancies.lock(placements.listOf(each.referralId()).orElseThrow());
            Placement placement = placements.findById(each.referralId());
            placement.breach(which, each.dueOn()).ifPresent(event -> outbox.publish(placement, event));
        }));
        return late.size();
    }

    /** Whose expected start has become known or has moved, on every list. */
    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellExpectedStarts() {
        List<CareListId> lists = QuarkusTransaction.requiringNew().call(occupancies::whereSomebodyWaits);
        lists.forEach(list -> {
            Optional<QueuePlace> told = tellAfter(list, null);
            while (told.isPresent()) {
                told = tellAfter(list, told.get());
            }
        });
    }

    /** Tells a stretch of the queue after that place; the last place of it, or empty at the end of the queue. */
    private Optional<QueuePlace> tellAfter(CareListId list, QueuePlace after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            occupancies.lock(list);
            List<Placement> waiting = placements.waiting(list, after, AT_ONCE);
            if (!waiting.isEmpty()) {
                tell(list, waiting);
            }
            return waiting.size() < AT_ONCE
                    ? Optional.empty()
                    : Optional.of(waiting.getLast().placeInQueue());
        });
    }

    private void tell(CareListId list, List<Placement> waiting) {
        long ahead = queue.ahead(waiting.getFirst().placeInQueue());
        for (Placement placement : waiting) {
            if (queue.expectedStart(list, placement.urgency(), ahead) instanceof ExpectedStart start) {
                Optional<? extends ConsortiumEvent> news = placement.expect(start, config.expectedStartNewsDays());
                news.ifPresent(event -> outbox.publish(placement, event));
            }
            ahead++;
        }
    }
}
