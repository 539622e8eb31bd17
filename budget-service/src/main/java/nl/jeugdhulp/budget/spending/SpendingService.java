package nl.jeugdhulp.budget.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.commitment.Commitments;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;

/** Records, shows and reverses spendings. */
@ApplicationScoped
@Transactional
class SpendingService {
    private final SpendingRepository spendings;
    private final SpendingRecorder recorder;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    SpendingService(
            SpendingRepository spendings,
            SpendingRecorder recorder,
            Budgets budgets,
            BudgetAccess access,
            Commitments commitments,
            Ledger ledger,
            Caller caller,
            Clock clock) {
        this.spendings = spendings;
        this.recorder = recorder;
        this.budgets = budgets;
        this.access = access;
        this.commitments = commitments;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a recorded line looks like, and whether it is new. */
    record Answer(SpendingView view, boolean isNew) {}

    Answer record(SpendingRequest request) {
        request.check(LocalDate.now(clock));
        LineOutcome outcome = recorder.record(caller.consortiumId(), request.year(), List.of(request), caller.id())
                .getFirst();
        UUID id = SpendingRecorder.spendingOf(outcome);
        spendings.flush();
        return new Answer(SpendingView.of(spendings.findById(id)), outcome instanceof LineOutcome.Recorded);
    }

    /** Undoes a spending by the mirror image of its entry, booked today or on the last day of its year. */
    SpendingView reverse(UUID id, IfMatch ifMatch) {
        Spending found = find(id);
        Budget budget = budgets.hold(found.consortiumId(), found.year());
        spendings.getEntityManager().refresh(found);
        ifMatch.check(found);
        found.checkRecorded();
        LocalDate bookedOn = budget.bookingDay(LocalDate.now(clock));
        budget.checkOpenOn(bookedOn);
        found.reversed(ledger.reverse(found.entryId(), bookedOn, caller.id()), clock.instant());
        if (found.commitmentId() != null) {
            commitments.restore(budget, found.commitmentId(), found.realised(), bookedOn, caller.id());
        }
        spendings.flush();
        return SpendingView.of(found);
    }

    SpendingView get(UUID id) {
        return SpendingView.of(find(id));
    }

    /** The one consortium whose spendings the caller may see; empty when it may see all. */
    Optional<UUID> own() {
        return access.onlyConsortium();
    }

    /** @param own the one consortium that the caller may see, asked before since a stream has no caller */
    Page<SpendingView> list(Optional<UUID> own, SpendingQuery query, PageRequest request) {
        Filters filters = query.filters(own.orElse(null));
        long total = request.count() ? spendings.count(filters.query(), filters.parameters()) : 0;
        List<Spending> found =
                spendings.after(filters, request.after().map(Cursor::uuid).orElse(null), request.limit() + 1);
        return Page.of(found, request, spending -> Cursor.of(spending.id()))
                .map(SpendingView::of)
                .counted(request, () -> total);
    }

    private Spending find(UUID id) {
        Spending spending = spendings.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(spending.consortiumId());
        return spending;
    }
}
