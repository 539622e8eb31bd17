package nl.jeugdhulp.consortium.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.occupancy.Occupancy;
import nl.jeugdhulp.consortium.occupancy.OccupancyRepository;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.CareTakenOver;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Gives out places: every change locks the list's occupancy first, and leaves nobody waiting who could be placed. */
@ApplicationScoped
@Transactional
public class PlacementService {
    private final PlacementRepository placements;
    private final OccupancyRepository occupancies;
    private final Settlement settlement;
    private final DecisionRepository decisions;
    private final PlacementConfig config;
    private final Clock clock;

    PlacementService(
            PlacementRepository placements,
            OccupancyRepository occupancies,
            Settlement settlement,
            DecisionRepository decisions,
            PlacementConfig config,
            Clock clock) {
        this.placements = placements;
        this.occupancies = occupancies;
        this.settlement = settlement;
        this.decisions = decisions;
        this.config = config;
        this.clock = clock;
    }

    void submitted(ReferralSubmitted referral) {
        Instant now = clock.instant();
        Occupancy occupancy = occupancies.lock(new CareListId(referral.consortiumId(), referral.helpCategory()));
        Placement known = placements.findById(referral.referralId());
        if (known == null) {
            Placement placement = Placement.of(referral, now);
            Told told = new Told(placement, placement.admit(occupancy, now));
            placements.persist(placement);
            settlement.settle(List.of(occupancy), List.of(told), now);
            follow(placement);
        } else if (!known.submitted()) {
            known.know(referral);
            follow(known);
        }
    }

    /** Another municipality is responsible; of two decisions the later one holds, in whatever order they are told. */
    void municipalityChanged(ResponsibleMunicipalityChanged changed, long sequence) {
        decisionOn(changed.referralId()).municipality(changed.municipality(), sequence);
        reach(changed.referralId());
    }

    /** Consent was taken back; where care runs, everybody who reads its place sees it. */
    void consentWithdrawn(UUID referralId, Instant at) {
        decisionOn(referralId).consentWithdrawn(at);
        reach(referralId);
    }

    private ReferralDecision decisionOn(UUID referralId) {
        return decisions.findByIdOptional(referralId).orElseGet(() -> {
            ReferralDecision first = new ReferralDecision(referralId);
            decisions.persist(first);
            return first;
        });
    }

    private void reach(UUID referralId) {
        placements.listOf(referralId).ifPresent(occupancies::lock);
        placements.findByIdOptional(referralId).ifPresent(this::follow);
    }

    private void follow(Placement placement) {
        decisions.findByIdOptional(placement.referralId()).ifPresent(placement::follow);
    }

    void ended(UUID referralId, UUID consortiumId) {
        Optional<CareListId> list = placements.listOf(referralId);
        if (list.isPresent()) {
            release(referralId, list.get());
        } else if (placements.findById(referralId) == null) {
            placements.persist(Placement.tombstone(referralId, consortiumId, null, clock.instant()));
        }
    }

    void careStarted(CareStarted care) {
        Instant now = clock.instant();
        Optional<CareListId> known = placements.listOf(care.referralId());
        CareListId wanted = new CareListId(
                care.consortiumId(), known.map(CareListId::helpCategory).orElse(care.helpCategory()));
        Map<CareListId, Occupancy> locked = occupancies.lock(
                Stream.concat(known.stream(), Stream.of(wanted)).toList());
        Placement placement = placements.findById(care.referralId());
        if (placement == null) {
            Placement started = Placement.of(care, now);
            Told told = new Told(started, started.occupy(locked.get(wanted), care.startDate(), now));
            placements.persist(started);
            settlement.settle(locked.values(), List.of(told), now);
            follow(started);
        } else if (placement.state() != PlacementState.RELEASED
                && placement.state().mayBecome(PlacementState.OCCUPIED)) {
            Occupancy current = current(placement, locked);
            if (!placement.isIn(wanted)) {
                placement.goTo(wanted, current);
            }
            Told told = new Told(placement, placement.occupy(locked.get(wanted), care.startDate(), now));
            settlement.settle(locked.values(), List.of(told), now);
        }
    }

    /** Care of an old contract goes on here at once; it was never submitted, so it counts in no waiting time. */
    void careTakenOver(CareTakenOver care) {
        careStarted(new CareStarted(
                care.trajectoryId(),
                care.referralId(),
                care.consortiumId(),
                care.helpCategory(),
                care.municipality(),
                care.schoolId(),
                care.startDate(),
                care.componentId(),
                care.providerId()));
    }

    /** Care that had ended goes on at once in the list where it was. */
    void careResumed(CareResumed care) {
        Instant now = clock.instant();
        CareListId list = placements
                .listOf(care.referralId())
                .orElseGet(() -> new CareListId(care.consortiumId(), care.helpCategory()));
        Map<CareListId, Occupancy> locked = occupancies.lock(List.of(list));
        Placement placement = placements.findById(care.referralId());
        if (placement == null) {
            placement = Placement.tombstone(care.referralId(), list.consortiumId(), list.helpCategory(), now);
            placements.persist(placement);
        }
        if (placement.state() == PlacementState.RELEASED) {
            Told told = new Told(placement, placement.occupyAgain(care, locked.get(list), now));
            settlement.settle(locked.values(), List.of(told), now);
            follow(placement);
        }
    }

    void careEnded(CareEnded care) {
        Optional<CareListId> list = placements.listOf(care.referralId());
        if (list.isPresent()) {
            release(care.referralId(), list.get());
        } else if (placements.findById(care.referralId()) == null) {
            placements.persist(
                    Placement.tombstone(care.referralId(), care.consortiumId(), care.helpCategory(), clock.instant()));
        }
    }

    private void release(UUID referralId, CareListId list) {
        Instant now = clock.instant();
        Map<CareListId, Occupancy> locked = occupancies.lock(List.of(list));
        Placement placement = placements.findById(referralId);
        if (placement.state() != PlacementState.RELEASED) {
            Occupancy occupancy = current(placement, locked);
            Told told = new Told(placement, placement.release(occupancy, now));
            settlement.settle(List.of(occupancy), List.of(told), now);
        }
    }

    /** Somebody who waits, when the scope sees them. */
    public Optional<Waiter> waiter(PlacementScope scope, UUID referralId) {
        return placements
                .findByIdOptional(referralId)
                .filter(scope::sees)
                .filter(found -> found.state() == PlacementState.WAITING || found.state() == PlacementState.PAUSED)
                .map(found -> new Waiter(
                        referralId,
                        found.list(),
                        found.municipality(),
                        found.urgency(),
                        found.waiting().waitingSince(),
                        found.state() == PlacementState.PAUSED));
    }

    /** Refuses unless a place is left, by a report that is not stale, when everybody on the list itself has one. */
    private void requireRoomForOthers(Occupancy occupancy) {
        if (use(occupancy).roomForOthers() == 0) {
            throw PlacementProblem.NO_ROOM.problem(
                    "helpCategory", occupancy.id().helpCategory());
        }
    }

    /** Moves somebody who waits to a place that is free elsewhere, counted once in the region. */
    public void transfer(UUID referralId, UUID fromConsortiumId, UUID toConsortiumId) {
        Instant now = clock.instant();
        CareListId from = placements
                .listOf(referralId)
                .filter(list -> list.consortiumId().equals(fromConsortiumId))
                .orElseThrow(PlatformProblem.CONCURRENT_CHANGE::problem);
        CareListId to = from.at(toConsortiumId);
        Map<CareListId, Occupancy> locked = occupancies.lock(List.of(from, to));
        Placement placement = placements.findById(referralId);
        Occupancy current = current(placement, locked);
        if (!placement.isIn(from)) {
            throw PlatformProblem.CONCURRENT_CHANGE.problem();
        }
        requireRoomForOthers(locked.get(to));
        Told agreed = new Told(placement, placement.transfer(to, current));
        Told reserved = new Told(placement, placement.reserve(locked.get(to), now));
        settlement.settle(locked.values(), List.of(agreed, reserved), now);
        placements.log(referralId, now, "TRANSFERRED", null, "consortium-service");
    }

    /** Locks these lists until the end of the transaction, for a caller that reads something of its own under the lock. */
    public void hold(Collection<CareListId> lists) {
        occupancies.lock(lists);
    }

    /** How the places of a list are used now. */
    public PlacesInUse inUse(CareListId list) {
        return use(occupancies.findByIdOptional(list).orElseGet(() -> new Occupancy(list)));
    }

    private PlacesInUse use(Occupancy occupancy) {
        Instant now = clock.instant();
        AvailabilityStatus status = occupancy.status(now, config.freshness());
        boolean stale = status == AvailabilityStatus.UNKNOWN;
        return new PlacesInUse(
                status,
                stale,
                occupancy.places(),
                occupancy.reserved(),
                Math.toIntExact(placements.countReservedBefore(occupancy.id(), now.minus(config.reservationLong()))),
                occupancy.occupied(),
                occupancy.excess(),
                stale ? 0 : occupancy.free(),
                occupancy.waiting(),
                occupancy.paused());
    }

    /** A consortium has so many places from now on; whoever can be placed is placed at once. */
    public void placesAre(CareListId list, int places, Instant asOf) {
        Occupancy occupancy = occupancies.lock(list);
        occupancy.placesAre(places, asOf);
        settlement.settle(List.of(occupancy), List.of(), clock.instant());
    }

    /** The occupancy of the placement's list, which must still be one of those that were locked for it. */
    private static Occupancy current(Placement placement, Map<CareListId, Occupancy> locked) {
        return Objects.requireNonNullElseGet(locked.get(placement.list()), () -> {
            throw PlatformProblem.CONCURRENT_CHANGE.problem();
        });
    }
}
