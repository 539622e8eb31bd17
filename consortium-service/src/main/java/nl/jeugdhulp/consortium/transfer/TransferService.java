package nl.jeugdhulp.consortium.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.placement.Waiter;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Transfers between consortia: proposed, consented to, agreed and carried out as one. */
@ApplicationScoped
@Transactional
class TransferService {
    static final int PROPOSAL_VALID_DAYS = 14;
    private static final UUID LOWEST = new UUID(0, 0);

    private final ProposalRepository proposals;
    private final PlacementService placements;
    private final Clock clock;

    TransferService(ProposalRepository proposals, PlacementService placements, Clock clock) {
        this.proposals = proposals;
        this.placements = placements;
        this.clock = clock;
    }

    /** A proposal with its version. */
    record Answer(ProposalView view, long version) {}

    /** By the consortium where the youth waits, or by the region. */
    Answer propose(PlacementScope scope, UUID referralId, UUID toConsortiumId, UUID planId, String by) {
        Waiter waiter = placements.waiter(scope, referralId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        boolean known = proposals.openOf(referralId).stream()
                .anyMatch(open -> open.toConsortiumId().equals(toConsortiumId));
        if (known) {
            throw TransferProblem.PROPOSAL_EXISTS.problem();
        }
        TransferProposal proposal = new TransferProposal(waiter, toConsortiumId, planId, by, clock.instant());
        placements.requireRoom(waiter.list().at(toConsortiumId));
        proposals.persistAndFlush(proposal);
        return answer(proposal);
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
        TransferProposal proposal = proposals
                .find(scope, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(proposal);
        verb.accept(proposal);
        if (proposal.complete()) {
            carryOut(proposal);
        }
        proposals.flush();
        return answer(proposal);
    }

    /** The youth moves and other proposals end, in one transaction; without room nothing happens at all. */
    private void carryOut(TransferProposal proposal) {
        Instant now = clock.instant();
        placements.transfer(proposal.referralId(), proposal.fromConsortiumId(), proposal.toConsortiumId());
        proposals.openOf(proposal.referralId()).stream()
                .filter(other -> !other.id().equals(proposal.id()))
                .forEach(other -> other.close(ProposalState.SUPERSEDED, now));
        proposal.close(ProposalState.AGREED, now);
    }

    /** The region may do what the consortium may where the youth waits. */
    private static void onlyWhereTheYouthWaits(PlacementScope scope, TransferProposal proposal) {
        if (scope.consortiumId() != null && !scope.consortiumId().equals(proposal.fromConsortiumId())) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
    }

    Page<ProposalView> list(
            PlacementScope scope, Optional<ProposalState> state, Optional<Instant> changedSince, PageRequest request) {
        UUID after = request.after().map(Cursor::uuid).orElse(LOWEST);
        List<TransferProposal> found = proposals.page(scope, state, changedSince, after, request.limit() + 1);
        return Page.of(found, request, proposal -> Cursor.of(proposal.id()))
                .map(ProposalView::of)
                .counted(request, () -> proposals.count(scope, state, changedSince));
    }

    Answer get(PlacementScope scope, UUID id) {
        return proposals
                .find(scope, id, LockModeType.NONE)
                .map(TransferService::answer)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** Proposals that nobody answered in time, or that came to be about nothing, end. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void lapseProposals() {
        Instant madeBefore = clock.instant().minus(Duration.ofDays(PROPOSAL_VALID_DAYS));
        List<UUID> old = QuarkusTransaction.requiringNew().call(() -> proposals.toLapse(madeBefore));
        old.forEach(id -> QuarkusTransaction.requiringNew().run(() -> {
            TransferProposal proposal = proposals.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (proposal.state() == ProposalState.OPEN) {
                proposal.close(ProposalState.LAPSED, clock.instant());
            }
        }));
    }

    private static Answer answer(TransferProposal proposal) {
        return new Answer(ProposalView.of(proposal), proposal.version());
    }
}
