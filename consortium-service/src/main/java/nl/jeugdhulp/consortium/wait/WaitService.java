package nl.jeugdhulp.consortium.wait;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.jeugdhulp.consortium.occupancy.Occupancy;
import nl.jeugdhulp.consortium.occupancy.OccupancyRepository;
import nl.jeugdhulp.consortium.placement.Placement;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.placement.PlacementRepository;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.Settlement;
import nl.jeugdhulp.consortium.placement.Told;
import nl.jeugdhulp.consortium.placementlist.PlacementView;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;

/** Changes of a wait by people and by the calendar, each under the lock of its list. */
@ApplicationScoped
@Transactional
class WaitService {
    /** How often the calendar is looked at; several replicas may. */
    static final String LOOK_EVERY = "${consortium.waits.look-every:1m}";

    private static final int LAPSES_AT_ONCE = 500;

    private final PlacementRepository placements;
    private final OccupancyRepository occupancies;
    private final Settlement settlement;
    private final Outbox outbox;
    private final PlacementConfig config;
    private final Clock clock;

    WaitService(
            PlacementRepository placements,
            OccupancyRepository occupancies,
            Settlement settlement,
            Outbox outbox,
            PlacementConfig config,
            Clock clock) {
        this.placements = placements;
        this.occupancies = occupancies;
        this.settlement = settlement;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Who changes what: the scope of the caller, its id, and the version it read. */
    record Change(PlacementScope scope, UUID referralId, String by, IfMatch ifMatch) {}

    PlacementView pause(Change change) {
        return apply(change, "PAUSED", null, (placement, occupancy) -> placement.pause(occupancy));
    }

    PlacementView resume(Change change) {
        return apply(
                change,
                "RESUMED",
                null,
                (placement, occupancy) -> placement.resume(occupancy, LocalDate.now(clock), clock.instant()));
    }

    /** The reason stays with the placement; a crisis is placed at once. */
    PlacementView changeUrgency(Change change, Urgency urgency, String reason) {
        return apply(change, "URGENCY_" + urgency, reason, (placement, occupancy) -> {
            ConsortiumEvent changed = placement.changeUrgency(urgency);
            if (urgency != Urgency.CRISIS) {
                return changed;
            }
            outbox.publish(placement, changed);
            return placement.reserve(occupancy, clock.instant());
        });
    }

    PlacementView bridge(Change change, Period period) {
        return note(change, "BRIDGING_HELP", placement -> placement.bridge(period));
    }

    PlacementView confirm(Change change) {
        return note(change, "STILL_WANTED", placement -> placement.confirm(LocalDate.now(clock)));
    }

    /** An intake that is only planned stops no clock. */
    PlacementView intake(Change change, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "/date", "in-the-future", "ligt niet in de toekomst", "is not in the future")));
        }
        return note(change, "INTAKE", placement -> placement.intake(day));
    }

    private PlacementView apply(
            Change change, String kind, String detail, BiFunction<Placement, Occupancy, ConsortiumEvent> verb) {
        Occupancy occupancy = occupancies.lock(
                placements.listOf(change.referralId()).orElseThrow(PlatformProblem.NOT_FOUND::problem));
        Placement placement = find(change);
        if (!placement.isIn(occupancy.id())) {
            throw PlatformProblem.CONCURRENT_CHANGE.problem();
        }
        ConsortiumEvent event = verb.apply(placement, occupancy);
        settlement.settle(List.of(occupancy), List.of(new Told(placement, event)), clock.instant());
        placements.log(change.referralId(), clock.instant(), kind, detail, change.by());
        return PlacementView.of(placement);
    }

    /** A change that moves nobody in the queue and that no other service needs. */
    private PlacementView note(Change change, String kind, Consumer<Placement> verb) {
        Placement placement = find(change);
        verb.accept(placement);
        placements.flush();
        placements.log(change.referralId(), clock.instant(), kind, null, change.by());
        return PlacementView.of(placement);
    }

    private Placement find(Change change) {
        Placement placement = placements
                .findByIdOptional(change.referralId())
                .filter(change.scope()::sees)
                .filter(found -> found.list() != null)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        change.ifMatch().check(placement);
        return placement;
    }

    long version(UUID referralId) {
        return placements.findById(referralId).version();
    }

    /** Reservations that stood too long without care lapse, and their places go to the next. */
    @Scheduled(every = LOOK_EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void lapseReservations() {
        Instant before = clock.instant().minus(config.reservationValid());
        List<UUID> old =
                QuarkusTransaction.requiringNew().call(() -> placements.reservedBefore(before, LAPSES_AT_ONCE));
        old.forEach(referralId -> QuarkusTransaction.requiringNew().run(() -> lapse(referralId, before)));
    }

    private void lapse(UUID referralId, Instant reservedBefore) {
        Occupancy occupancy = occupancies.lock(placements.listOf(referralId).orElseThrow());
        Placement placement = placements.findById(referralId);
        // Another replica may have been first, and care may have begun meanwhile.
        if (placement.isIn(occupancy.id()) && placement.isLapsed(reservedBefore)) {
            Told told = new Told(placement, placement.lapse(occupancy));
            settlement.settle(List.of(occupancy), List.of(told), clock.instant());
            placements.log(referralId, clock.instant(), "OFFER_LAPSED", null, "consortium-service");
        }
    }
}
