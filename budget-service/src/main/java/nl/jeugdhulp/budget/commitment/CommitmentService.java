package nl.jeugdhulp.budget.commitment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.values.Money;

/** Earmarks money and lets go of it. */
@ApplicationScoped
@Transactional
class CommitmentService {
    private static final String EXPIRY = "expiry";

    private final CommitmentRepository repository;
    private final Commitments commitments;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository repository,
            Commitments commitments,
            Budgets budgets,
            BudgetAccess access,
            Ledger ledger,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.commitments = commitments;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Earmarks money of the calling consortium's lump sum; never more than is available. */
    CommitmentView earmark(NewCommitment request) {
        Budget budget = budgets.hold(caller.consortiumId(), request.expiresOn().getYear());
        LocalDate bookedOn = budget.bookingDay(LocalDate.now(clock));
        budget.checkOpenOn(bookedOn);
        Money available = ledger.balances(budget.id()).available();
        if (request.amount().compareTo(available) > 0) {
            throw CommitmentProblem.ABOVE_AVAILABLE.problem("available", available);
        }
        Commitment commitment = new Commitment(
                Ids.next(), budget.id(), budget.consortiumId(), budget.year(), request, null, clock.instant());
        repository.persistAndFlush(commitment);
        ledger.post(budget.id(), Commitments.earmarked(commitment.id(), commitment.amount(), bookedOn), caller.id());
        return CommitmentView.of(commitment);
    }

    CommitmentView release(UUID id, IfMatch ifMatch) {
        Commitment found = find(id);
        Budget budget = budgets.hold(found.consortiumId(), found.year());
        repository.getEntityManager().refresh(found);
        ifMatch.check(found);
        commitments.end(found, CommitmentStatus.RELEASED, budget.bookingDay(LocalDate.now(clock)), caller.id());
        repository.flush();
        return CommitmentView.of(found);
    }

    /** Ends what has passed its last day, each in a transaction of its own; safe to run on several replicas at once. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void expire() {
        List<UUID> past = QuarkusTransaction.requiringNew()
                .call(() -> repository.past(LocalDate.now(clock)).stream()
                        .map(Commitment::id)
                        .toList());
        past.forEach(id -> QuarkusTransaction.requiringNew().run(() -> expire(id)));
    }

    private void expire(UUID id) {
        Commitment past = repository.findById(id);
        Budget budget = budgets.hold(past.consortiumId(), past.year());
        repository.getEntityManager().refresh(past);
        if (past.status() == CommitmentStatus.OPEN) {
            commitments.end(past, CommitmentStatus.EXPIRED, budget.bookingDay(LocalDate.now(clock)), EXPIRY);
        }
    }

    CommitmentView get(UUID id) {
        return CommitmentView.of(find(id));
    }

    Page<CommitmentView> list(
            UUID budgetId, CommitmentStatus status, UUID source, Instant changedSince, PageRequest request) {
        Filters filters = new Filters()
                .and("consortiumId = :own", "own", access.onlyConsortium().orElse(null))
                .and("budgetId = :budgetId", "budgetId", budgetId)
                .and("status = :status", "status", status)
                .and("source = :source", "source", source)
                .and("changedAt >= :changedSince", "changedSince", changedSince);
        long total = request.count() ? repository.count(filters.query(), filters.parameters()) : 0;
        filters.and("id > :after", "after", request.after().map(Cursor::uuid).orElse(null));
        List<Commitment> found = repository
                .find(filters.query() + " order by id", filters.parameters())
                .page(0, request.limit() + 1)
                .list();
        Page<CommitmentView> page = Page.of(found, request, commitment -> Cursor.of(commitment.id()))
                .map(CommitmentView::of);
        return request.count() ? page.withTotal(total) : page;
    }

    private Commitment find(UUID id) {
        Commitment commitment = repository.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(commitment.consortiumId());
        return commitment;
    }
}
