package nl.jeugdhulp.budget.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.commitment.CommitmentStatus;
import nl.jeugdhulp.budget.commitment.Commitments;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.signal.SignalKind;
import nl.jeugdhulp.budget.signal.Signals;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.events.SchoolEvent.Earmark;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;

/**
 * Sets money apart for what was agreed at schools. An agreement is a fact that cannot be refused here: above what is
 * available it is earmarked all the same, marked and signalled, unless the consortium has switched on its own ceiling; then,
 * and where the year has no budget yet, it waits and is tried again.
 */
@ApplicationScoped
@Transactional
class AgreementService {
    private static final String BY = "school-events";

    private final SchoolAgreementRepository agreements;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Signals signals;
    private final Clock clock;

    AgreementService(
            SchoolAgreementRepository agreements,
            Budgets budgets,
            BudgetAccess access,
            Commitments commitments,
            Ledger ledger,
            Signals signals,
            Clock clock) {
        this.agreements = agreements;
        this.budgets = budgets;
        this.access = access;
        this.commitments = commitments;
        this.ledger = ledger;
        this.signals = signals;
        this.clock = clock;
    }

    /** Something was agreed that takes money of one or more years. */
    void agreed(
            UUID id,
            AgreementKind kind,
            UUID consortiumId,
            SchoolId schoolId,
            LocalDate lastDay,
            List<Earmark> earmarks) {
        Map<Integer, Money> amounts =
                earmarks.stream().collect(Collectors.toMap(Earmark::year, Earmark::amount, Money::plus));
        SchoolAgreement agreement = held(known(id, kind, consortiumId, schoolId), amounts.keySet());
        agreement.agree(lastDay, amounts, clock.instant());
        agreement.waitingYears().forEach(year -> setApart(agreement, year));
    }

    /** It ended: what was not used of it is available again. */
    void ended(UUID id, AgreementKind kind, UUID consortiumId, SchoolId schoolId, LocalDate endedOn) {
        SchoolAgreement agreement = held(known(id, kind, consortiumId, schoolId), Set.of());
        Map<Integer, UUID> open = agreement.end(endedOn, clock.instant());
        CommitmentStatus how = agreement.endedEarly() ? CommitmentStatus.RELEASED : CommitmentStatus.EXPIRED;
        open.forEach((year, commitment) -> budgets.holdAdopted(consortiumId, year)
                .ifPresent(budget -> commitments.end(budget, commitment, how, BY)));
    }

    /** A year's budget was adopted: what waited for it is earmarked in the same transaction. */
    void adopted(@Observes BudgetAdopted adopted) {
        agreements
                .waiting(adopted.consortiumId(), adopted.year())
                .forEach(agreement -> setApart(agreement, adopted.year()));
    }

    /** Tries again what waits; safe to run on several replicas at once. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void tryAgain() {
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(agreements::waiting);
        waiting.stream()
                .distinct()
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> {
                    SchoolAgreement agreement = agreements.findById(id);
                    agreement.waitingYears().forEach(year -> setApart(agreement, year));
                }));
    }

    private SchoolAgreement known(UUID id, AgreementKind kind, UUID consortiumId, SchoolId schoolId) {
        return agreements.findByIdOptional(id).orElseGet(() -> {
            SchoolAgreement agreement = new SchoolAgreement(id, kind, consortiumId, schoolId, clock.instant());
            agreements.persistAndFlush(agreement);
            return agreement;
        });
    }

    /** The agreement as it is now, with the budgets of its years held: always before it is changed, the earliest first. */
    private SchoolAgreement held(SchoolAgreement agreement, Set<Integer> moreYears) {
        SortedSet<Integer> years = new TreeSet<>(agreement.earmarks().keySet());
        years.addAll(moreYears);
        years.forEach(year -> budgets.holdAdopted(agreement.consortiumId(), year));
        agreements.getEntityManager().refresh(agreement);
        return agreement;
    }

    private void setApart(SchoolAgreement agreement, int year) {
        Instant now = clock.instant();
        Optional<Budget> held = budgets.holdAdopted(agreement.consortiumId(), year);
        if (held.isEmpty()) {
            agreement.waits(year, WaitsFor.BUDGET, now);
            return;
        }
        // Another replica may have set the money apart while this one waited for the budget.
        agreements.flush();
        agreements.getEntityManager().refresh(agreement);
        Budget budget = held.get();
        if (!agreement.isWaiting(year)) {
            return;
        }
        if (!budget.isOpen()) {
            agreement.lapsed(year, now);
            return;
        }
        Money amount = agreement.earmarks().get(year).money();
        Money above = above(amount, ledger.balances(budget.id()).available());
        if (budget.ownCeiling() && above.isPositive()) {
            if (agreement.waits(year, WaitsFor.ROOM, now)) {
                signals.tell(budget, SignalKind.EARMARK_WITHOUT_ROOM, agreement.id(), above);
            }
            return;
        }
        UUID commitment = commitments.earmark(budget, agreement.id(), agreement.schoolId(), amount, BY);
        agreement.earmarked(year, commitment, above, now);
        if (above.isPositive()) {
            signals.tell(budget, SignalKind.EARMARK_ABOVE_AVAILABLE, agreement.id(), above);
        }
    }

    /** The part of the amount that is not available. */
    private static Money above(Money amount, Money available) {
        Money room = available.isNegative() ? Money.ZERO : available;
        return amount.compareTo(room) > 0 ? amount.minus(room) : Money.ZERO;
    }

    AgreementView get(UUID id) {
        SchoolAgreement agreement = agreements.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(agreement.consortiumId());
        return AgreementView.of(agreement);
    }

    Page<AgreementView> list(AgreementQuery query, PageRequest request) {
        Filters filters = query.filters(access.onlyConsortium().orElse(null));
        long total = request.count() ? agreements.count(filters.query(), filters.parameters()) : 0;
        List<SchoolAgreement> found =
                agreements.after(filters, request.after().map(Cursor::uuid).orElse(null), request.limit() + 1);
        Page<AgreementView> page =
                Page.of(found, request, agreement -> Cursor.of(agreement.id())).map(AgreementView::of);
        return request.count() ? page.withTotal(total) : page;
    }
}
