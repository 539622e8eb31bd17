package nl.jeugdhulp.budget.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.Failures;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.MunicipalityCode;

/** Draws up budgets and has them approved; the other features book on a budget by way of {@link Budgets}. */
@ApplicationScoped
@Transactional
class BudgetService {
    private final BudgetRepository repository;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    BudgetService(BudgetRepository repository, Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.repository = repository;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    BudgetView create(NewBudget request) {
        Budget budget = new Budget(
                Ids.next(),
                request.consortiumId(),
                request.year(),
                request.lumpSum(),
                request.allocationKey().rule(),
                request.allocationKey().byMunicipality(),
                request.settlementRuleOrDefault(),
                request.instalmentsOrDefault(),
                clock.instant());
        try {
            repository.persistAndFlush(budget);
        } catch (RuntimeException failure) {
            if (Failures.violates(failure, "budget_once")) {
                throw BudgetProblem.BUDGET_EXISTS.problem("year", request.year());
            }
            throw failure;
        }
        return view(budget);
    }

    /** Draws a draft up anew; approvals given before are void. */
    BudgetView redraw(UUID id, NewBudget request, IfMatch ifMatch) {
        Budget budget = repository.locked(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(budget);
        if (!budget.consortiumId().equals(request.consortiumId()) || budget.year() != request.year()) {
            throw BudgetProblem.ANOTHER_BUDGET.problem("consortiumId", budget.consortiumId(), "year", budget.year());
        }
        budget.redraw(
                request.lumpSum(),
                request.allocationKey().rule(),
                request.allocationKey().byMunicipality(),
                request.settlementRuleOrDefault(),
                request.instalmentsOrDefault(),
                clock.instant());
        repository.flush();
        return view(budget);
    }

    /** The calling municipality approves its own contribution; the last of the seven adopts the budget. */
    BudgetView approve(UUID id, IfMatch ifMatch) {
        Budget budget = repository.locked(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(budget);
        Instant now = clock.instant();
        MunicipalityCode municipality = access.onlyMunicipality().orElseThrow(PlatformProblem.FORBIDDEN::problem);
        budget.approve(municipality, access.callerId(), now, LocalDate.now(clock))
                .ifPresent(adopted -> {
                    bookContributions(budget);
                    budgets.publish(budget, adopted);
                });
        repository.flush();
        return view(budget);
    }

    private void bookContributions(Budget budget) {
        ledger.open(budget.id(), budget.consortiumId(), budget.year());
        List<Posting> postings = new ArrayList<>();
        budget.contributions().forEach((municipality, contribution) -> {
            if (contribution.amount().isPositive()) {
                postings.add(Posting.debit(Account.receivableFrom(municipality), contribution.amount()));
            }
        });
        postings.add(Posting.credit(Account.LUMP_SUM, budget.lumpSum()));
        EntryDraft entry = EntryDraft.of(budget.firstDay(), EntryKind.CONTRIBUTION, budget.id(), postings);
        ledger.post(budget.id(), entry, access.callerId());
    }

    /** The consortium switches its own ceiling on or off. */
    BudgetView switchCeiling(UUID id, boolean on, IfMatch ifMatch) {
        Budget budget = repository.locked(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(budget.consortiumId());
        ifMatch.check(budget);
        budget.switchCeiling(on, clock.instant());
        repository.flush();
        return view(budget);
    }

    BudgetView get(UUID id) {
        Budget budget = repository.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(budget.consortiumId());
        return view(budget);
    }

    Page<BudgetView> list(UUID consortiumId, Integer year, Instant changedSince, PageRequest request) {
        Filters filters = new Filters()
                .and("consortiumId = :own", "own", access.onlyConsortium().orElse(null))
                .and("consortiumId = :consortiumId", "consortiumId", consortiumId)
                .and("year = :year", "year", year)
                .and("changedAt >= :changedSince", "changedSince", changedSince);
        long total = request.count() ? repository.count(filters.query(), filters.parameters()) : 0;
        filters.and("id > :after", "after", request.after().map(Cursor::uuid).orElse(null));
        List<Budget> found = repository
                .find(filters.query() + " order by id", filters.parameters())
                .page(0, request.limit() + 1)
                .list();
        Page<BudgetView> page =
                Page.of(found, request, budget -> Cursor.of(budget.id())).map(this::view);
        return request.count() ? page.withTotal(total) : page;
    }

    /** Begins the year of every budget whose first of January has come. */
    void beginYears() {
        LocalDate today = LocalDate.now(clock);
        repository.waitingToBegin(today).forEach(budget -> budget.begin(today, clock.instant()));
    }

    private BudgetView view(Budget budget) {
        return BudgetView.of(budget, ledger.balances(budget.id()), access::maySee);
    }
}
