package nl.jeugdhulp.consortium.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.consortium.placement.PlacementProblem;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.placement.Waiter;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;

/** Transfers between consortia: proposed, consented to, agreed and carried out as one. */
@ApplicationScoped
@Transactional
public class TransferService {
    static final int PROPOSAL_VALID_DAYS = 14;
    private static final PlacementScope EVERYWHERE = new PlacementScope(null, null);
    private static final UUID LOWEST = new UUID(0, 0);

    private final ProposalRepository proposals;
    private final PlacementService placements;
    private final EntityManager entities;
    private final Clock clock;

    TransferService(ProposalRepository proposals, PlacementService placements, EntityManager entities, Clock clock) {
        this.proposals = proposals;
        this.placements = placements;
        this.entities = entities;
        this.clock = clock;
    }

    /** A proposal with its version. */
    record Answer(ProposalView view, long version) {}

    /** What a family said, with its version. */
    record Wished(TransferWishView view, long version) {}

    /** A proposal that was made, as the feature that asked for it needs it. */
    public record Made(UUID proposalId, UUID referralId, String state) {}

    /** By the consortium where the youth waits, or by the region. */
    Answer propose(PlacementScope scope, UUID referralId, UUID toConsortiumId, Origin origin) {
        obstacle(scope, referralId, toConsortiumId).ifPresent(refusal -> {
            throw refusal;
        });
        return answer(persisted(scope, referralId, toConsortiumId, origin));
    }

    /** The same as part of something larger; refuses what {@link #obstacle} says. */
    public Made make(PlacementScope scope, UUID referralId, UUID toConsortiumId, Origin origin) {
        ProposalView view = propose(scope, referralId, toConsortiumId, origin).view();
        return new Made(view.id(), referralId, view.state().name());
    }

    /** Why this cannot be proposed now; empty when it can. */
    public Optional<Problem> obstacle(PlacementScope scope, UUID referralId, UUID toConsortiumId) {
        Optional<Waiter> waiter = placements.waiter(scope, referralId);
        if (waiter.isEmpty()) {
            return Optional.of(PlatformProblem.NOT_FOUND.problem());
        }
        CareListId list = waiter.get().list();
        if (list.consortiumId().equals(toConsortiumId)) {
            return Optional.of(TransferProblem.SAME_CONSORTIUM.problem());
        }
        boolean known = proposals.openOf(referralId).stream()
                .anyMatch(open -> open.toConsortiumId().equals(toConsortiumId));
        if (known) {
            return Optional.of(TransferProblem.PROPOSAL_EXISTS.problem());
        }
        TransferWish wish = entities.find(TransferWish.class, referralId);
        if (wish != null && !wish.willing()) {
            return Optional.of(TransferProblem.FAMILY_UNWILLING.problem());
        }
        return placements.inUse(list.at(toConsortiumId)).roomForOthers() > 0
                ? Optional.empty()
                : Optional.of(PlacementProblem.NO_ROOM.problem("helpCategory", list.helpCategory()));
    }

    private TransferProposal persisted(PlacementScope scope, UUID referralId, UUID toConsortiumId, Origin origin) {
        Waiter waiter = placements.waiter(scope, referralId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        TransferProposal proposal = new TransferProposal(waiter, toConsortiumId, origin, clock.instant());
        proposals.persistAndFlush(proposal);
        return proposal;
    }

    Answer familySays(PlacementScope scope, UUID id, boolean yes, IfMatch ifMatch) {
        return change(scope, id, ifMatch, proposal -> {
            onlyWhereTheYouthWaits(scope, proposal);
            proposal.familySays(yes, clock.instant());
        });
    }

    Answer accept(PlacementScope scope, UUID id, IfMatch ifMatch) {
        return change(scope, id, ifMatch, proposal -> proposal.accept(scope.consortiumId()));
    }

    Answer refuse(PlacementScope scope, UUID id, IfMatch ifMatch) {
        return change(scope, id, ifMatch, proposal -> proposal.close(ProposalState.REFUSED, clock.instant()));
    }

    Answer withdraw(PlacementScope scope, UUID id, IfMatch ifMatch) {
        return change(scope, id, ifMatch, proposal -> {
            onlyWhereTheYouthWaits(scope, proposal);
            proposal.close(ProposalState.WITHDRAWN, clock.instant());
        });
    }

    private Answer change(PlacementScope scope, UUID id, IfMatch ifMatch, Consumer<TransferProposal> verb) {
        List<TransferProposal> ofTheYouth = proposals
                .referralOf(scope, id)
                .map(proposals::lockAllOf)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        TransferProposal proposal = ofTheYouth.stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(proposal);
        verb.accept(proposal);
        if (proposal.complete()) {
            carryOut(proposal, ofTheYouth);
        }
        proposals.flush();
        return answer(proposal);
    }

    /** The youth moves and other proposals end, in one transaction; without room nothing happens at all. */
    private void carryOut(TransferProposal proposal, List<TransferProposal> ofTheYouth) {
        Instant now = clock.instant();
        placements.transfer(proposal.referralId(), proposal.fromConsortiumId(), proposal.toConsortiumId());
        ofTheYouth.stream()
                .filter(other ->
                        other.state() == ProposalState.OPEN && !other.id().equals(proposal.id()))
                .forEach(other -> other.close(ProposalState.SUPERSEDED, now));
        proposal.close(ProposalState.AGREED, now);
    }

    /** The region may do what the consortium may where the youth waits. */
    private static void onlyWhereTheYouthWaits(PlacementScope scope, TransferProposal proposal) {
        if (scope.consortiumId() != null && !scope.consortiumId().equals(proposal.fromConsortiumId())) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
    }

    /** What the family said, when it was asked. */
    Wished wish(PlacementScope scope, UUID referralId) {
        TransferWish wish = entities.find(TransferWish.class, referralId);
        if (wish == null || placements.waiter(scope, referralId).isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return new Wished(TransferWishView.of(wish), wish.version());
    }

    /** The family was asked whether it would move at all; its no refuses what is open. */
    Wished wish(
            PlacementScope scope, UUID referralId, boolean willing, Integer maxKilometres, String ifMatch, String by) {
        if (placements.waiter(scope, referralId).isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        Instant now = clock.instant();
        TransferWish known = entities.find(TransferWish.class, referralId);
        if (known != null) {
            IfMatch.required(ifMatch).check(known);
        }
        TransferWish wish = known == null ? new TransferWish(referralId) : known;
        wish.is(willing, maxKilometres, by, now);
        entities.persist(wish);
        if (!willing) {
            proposals.lockAllOf(referralId).stream()
                    .filter(proposal -> proposal.state() == ProposalState.OPEN)
                    .forEach(proposal -> proposal.familySays(false, now));
        }
        entities.flush();
        return new Wished(TransferWishView.of(wish), wish.version());
    }

    Page<ProposalView> list(PlacementScope scope, ProposalFilter filter, PageRequest request) {
        List<TransferProposal> found =
                proposals.page(scope, filter, request.after().map(Cursor::uuid).orElse(LOWEST), request.limit() + 1);
        Page<ProposalView> page =
                Page.of(found, request, proposal -> Cursor.of(proposal.id())).map(ProposalView::of);
        return request.count() ? page.withTotal(proposals.count(scope, filter)) : page;
    }

    /** The proposals that were made of a plan's lines, the latest of each youth last. */
    public List<Made> ofPlan(UUID exchangePlanId) {
        return proposals.page(EVERYWHERE, ProposalFilter.ofPlan(exchangePlanId), LOWEST, Integer.MAX_VALUE).stream()
                .map(proposal -> new Made(
                        proposal.id(), proposal.referralId(), proposal.state().name()))
                .toList();
    }

    /** How many open proposals ask for a place on this list. */
    public long openTo(CareListId list) {
        return proposals.openTo(list);
    }

    Answer get(PlacementScope scope, UUID id) {
        return proposals.find(scope, id).map(TransferService::answer).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** Proposals that nobody answered in time, or that came to be about nothing, end. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void lapseProposals() {
        Instant madeBefore = clock.instant().minus(Duration.ofDays(PROPOSAL_VALID_DAYS));
        List<UUID> old = QuarkusTransaction.requiringNew().call(() -> proposals.toLapse(madeBefore));
        old.forEach(id -> QuarkusTransaction.requiringNew()
                .run(() -> proposals
                        .lockAllOf(proposals.referralOf(EVERYWHERE, id).orElseThrow())
                        .stream()
                        .filter(proposal -> proposal.id().equals(id) && proposal.state() == ProposalState.OPEN)
                        .forEach(proposal -> proposal.close(ProposalState.LAPSED, clock.instant()))));
    }

    private static Answer answer(TransferProposal proposal) {
        return new Answer(ProposalView.of(proposal), proposal.version());
    }
}
