package nl.jeugdhulp.consortium.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.placement.Waiter;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.consortium.registry.ConsortiumDirectory;
import nl.jeugdhulp.consortium.transfer.TransferOptionsView.StartHere;
import nl.jeugdhulp.consortium.travel.Towns;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Who has room for somebody who waits, and what the move would gain. */
@ApplicationScoped
@Transactional
public class TransferOptions {
    private static final Comparator<TransferOption> NEAREST = Comparator.comparing(
                    TransferOption::distanceKm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(option -> option.consortiumId().toString());

    private final PlacementService placements;
    private final ConsortiumDirectory consortia;
    private final ProposalRepository proposals;
    private final QueueForecast queue;
    private final Towns towns;
    private final EntityManager entities;
    private final Clock clock;

    TransferOptions(
            PlacementService placements,
            ConsortiumDirectory consortia,
            ProposalRepository proposals,
            QueueForecast queue,
            Towns towns,
            EntityManager entities,
            Clock clock) {
        this.placements = placements;
        this.consortia = consortia;
        this.proposals = proposals;
        this.queue = queue;
        this.towns = towns;
        this.entities = entities;
        this.clock = clock;
    }

    TransferOptionsView view(PlacementScope scope, UUID referralId) {
        Waiter waiter = placements.waiter(scope, referralId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new TransferOptionsView(
                referralId,
                clock.instant(),
                startHere(waiter),
                wish(referralId).map(TransferWishView::of).orElse(null),
                of(waiter));
    }

    /** The consortia whose contract runs and that have a place which nobody on their own list needs, nearest first. */
    public List<TransferOption> of(Waiter waiter) {
        Optional<TransferWish> wish = wish(waiter.referralId());
        Set<UUID> proposed = proposals.openOf(waiter.referralId()).stream()
                .map(TransferProposal::toConsortiumId)
                .collect(Collectors.toSet());
        Set<UUID> refused = proposals.refusedByTheFamily(waiter.referralId());
        LocalDate expected = startHere(waiter).median();
        return consortia.inContract().stream()
                .filter(other -> !other.id().equals(waiter.list().consortiumId()))
                .flatMap(other -> {
                    PlacesInUse use = placements.inUse(waiter.list().at(other.id()));
                    return use.roomForOthers() == 0
                            ? Optional.<TransferOption>empty().stream()
                            : Optional.of(option(waiter, other, use, wish, expected, proposed, refused)).stream();
                })
                .sorted(NEAREST)
                .toList();
    }

    private TransferOption option(
            Waiter waiter,
            ConsortiumDirectory.Entry other,
            PlacesInUse use,
            Optional<TransferWish> wish,
            LocalDate expectedHere,
            Set<UUID> proposed,
            Set<UUID> refused) {
        OptionalInt distance = towns.kilometres(waiter.municipality(), other.locations());
        return new TransferOption(
                other.id(),
                other.name(),
                use.status(),
                distance.isPresent() ? distance.getAsInt() : null,
                wish.isEmpty() || wish.get().allows(distance),
                expectedHere == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), expectedHere),
                proposed.contains(other.id()),
                refused.contains(other.id()));
    }

    private StartHere startHere(Waiter waiter) {
        if (waiter.paused()) {
            return StartHere.PAUSED;
        }
        long ahead = queue.ahead(waiter.list(), waiter.urgency(), waiter.waitingSince(), waiter.referralId());
        return StartHere.of(queue.expectedStart(waiter.list(), waiter.urgency(), ahead));
    }

    private Optional<TransferWish> wish(UUID referralId) {
        return Optional.ofNullable(entities.find(TransferWish.class, referralId));
    }
}
