package nl.jeugdhulp.budget.spending;

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
import nl.jeugdhulp.budget.commitment.Commitments;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.values.Money;

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
        Spending spending = SpendingRecorder.spendingOf(outcome);
        spendings.flush();
        return new Answer(SpendingView.of(spending), outcome instanceof LineOutcome.Recorded);
    }

    /** Undoes a spending by the mirror image of its entry, booked today or on the last day of its year. */
    SpendingView reverse(UUID id, IfMatch ifMatch) {
        Spending found = find(id);
        Budget budget = budgets.hold(found.consortiumId(), found.year());
        spendings.getEntityManager().refresh(found);
        ifMatch.check(found);
        found.checkRecorded();
        LocalDate bookedOn = today(budget);
        budget.checkOpenOn(bookedOn);
        found.reversed(ledger.reverse(found.entryId(), bookedOn, caller.id()), clock.instant());
        if (found.commitmentId() != null) {
            commitments.restore(budget, found.commitmentId(), found.realised(), bookedOn, caller.id());
        }
        spendings.flush();
        return SpendingView.of(found);
    }

    /** Moves what the calling consortium spent from one category to another; only it decides on that. */
    ReallocationView reallocate(UUID budgetId, Reallocation request) {
        Budget budget = budgets.hold(budgetId);
        LocalDate bookedOn = today(budget);
        budget.checkOpenOn(bookedOn);
        Money spent = ledger.balances(budgetId).spentOn(request.from());
        if (request.from() == request.to() || request.amount().compareTo(spent) > 0) {
            throw SpendingProblem.NOT_SO_MUCH_SPENT.problem("spent", spent, "category", request.from());
        }
        UUID entry = ledger.post(
                budgetId,
                EntryDraft.of(
                        bookedOn,
                        EntryKind.REALLOCATION,
                        budgetId,
                        Posting.debit(request.to().account(), request.amount()),
                        Posting.credit(request.from().account(), request.amount())),
                caller.id());
        Balances after = ledger.balances(budgetId);
        return new ReallocationView(
                budgetId,
                entry,
                request.from(),
                after.spentOn(request.from()),
                request.to(),
                after.spentOn(request.to()));
    }

    /** Today, or the last day of a year that is over. */
    private LocalDate today(Budget budget) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(budget.lastDay()) ? budget.lastDay() : today;
    }

    SpendingView get(UUID id) {
        return SpendingView.of(find(id));
    }

    Page<SpendingView> list(
            UUID budgetId, SpendingCategory category, String lineNumber, Instant changedSince, PageRequest request) {
        Filters filters = new Filters()
                .and("consortiumId = :own", "own", access.onlyConsortium().orElse(null))
                .and("budgetId = :budgetId", "budgetId", budgetId)
                .and("category = :category", "category", category)
                .and("lineNumber = :lineNumber", "lineNumber", lineNumber)
                .and("changedAt >= :changedSince", "changedSince", changedSince);
        long total = request.count() ? spendings.count(filters.query(), filters.parameters()) : 0;
        filters.and("id > :after", "after", request.after().map(Cursor::uuid).orElse(null));
        List<Spending> found = spendings
                .find(filters.query() + " order by id", filters.parameters())
                .page(0, request.limit() + 1)
                .list();
        Page<SpendingView> page =
                Page.of(found, request, spending -> Cursor.of(spending.id())).map(SpendingView::of);
        return request.count() ? page.withTotal(total) : page;
    }

    private Spending find(UUID id) {
        Spending spending = spendings.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(spending.consortiumId());
        return spending;
    }
}
