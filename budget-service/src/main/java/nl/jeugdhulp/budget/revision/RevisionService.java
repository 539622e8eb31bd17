package nl.jeugdhulp.budget.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.Apportionment;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.events.BudgetEvent.BudgetRevised;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/** Revises budgets, and shows them as they were on any day by what was known on any other. */
@ApplicationScoped
@Transactional
class RevisionService {
    private static final String REGION = "region";

    private final EntityManager entities;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    RevisionService(EntityManager entities, Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.entities = entities;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The region sets a new lump sum; the difference is shared by the budget's own allocation key. */
    RevisionView revise(UUID budgetId, NewRevision request, IfMatch ifMatch) {
        if (request.reason() == RevisionReason.EXTRA_BUDGET) {
            throw invalid("/reason", "not-for-region", "dit besluit een gemeente", "a municipality decides this");
        }
        Budget budget = budgets.hold(budgetId);
        ifMatch.check(budget);
        Money change = request.lumpSum().minus(budget.lumpSum());
        if (change.isZero()) {
            throw invalid("/lumpSum", "unchanged", "is al de lumpsum", "is the lump sum already");
        }
        return apply(
                budget,
                request.effectiveOn(),
                request.reason(),
                Apportionment.divide(change, budget.weights()),
                REGION);
    }

    /** The calling municipality grants the consortium more, at its own expense alone. */
    RevisionView grant(UUID budgetId, ExtraBudget request, IfMatch ifMatch) {
        Budget budget = budgets.hold(budgetId);
        ifMatch.check(budget);
        MunicipalityCode municipality = access.onlyMunicipality().orElseThrow(PlatformProblem.FORBIDDEN::problem);
        return apply(
                budget,
                request.effectiveOn(),
                RevisionReason.EXTRA_BUDGET,
                Map.of(municipality, request.amount()),
                municipality.value());
    }

    private RevisionView apply(
            Budget budget,
            LocalDate effectiveOn,
            RevisionReason reason,
            Map<MunicipalityCode, Money> effect,
            String decidedBy) {
        Instant now = clock.instant();
        budget.checkOpenOn(effectiveOn);
        BudgetRevised revised = budget.revise(effect, now);
        Money change = effect.values().stream().reduce(Money.ZERO, Money::plus);
        List<Posting> postings = new ArrayList<>();
        effect.forEach((municipality, part) -> {
            if (!part.isZero()) {
                postings.add(Posting.signedDebit(Account.receivableFrom(municipality), part));
            }
        });
        postings.add(Posting.signedDebit(Account.LUMP_SUM, change.negated()));
        UUID id = Ids.next();
        UUID entry = ledger.post(
                budget.id(), EntryDraft.of(effectiveOn, EntryKind.REVISION, id, postings), access.callerId());
        keep(id, budget, effectiveOn, reason, change, decidedBy, now, entry);
        effect.forEach((municipality, part) -> keepEffect(id, municipality, part));
        budgets.publish(budget, revised);
        budgets.signal(budget);
        return list(budget.id()).getLast();
    }

    private void keep(
            UUID id,
            Budget budget,
            LocalDate effectiveOn,
            RevisionReason reason,
            Money change,
            String decidedBy,
            Instant at,
            UUID entry) {
        entities.createNativeQuery("INSERT INTO budget_revision (id, budget_id, effective_on, reason, change, lump_sum,"
                        + " decided_by, recorded_at, entry_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, id)
                .setParameter(2, budget.id())
                .setParameter(3, effectiveOn)
                .setParameter(4, reason.name())
                .setParameter(5, change.cents())
                .setParameter(6, budget.lumpSum().cents())
                .setParameter(7, decidedBy)
                .setParameter(8, at)
                .setParameter(9, entry)
                .executeUpdate();
    }

    private void keepEffect(UUID id, MunicipalityCode municipality, Money change) {
        entities.createNativeQuery(
                        "INSERT INTO revision_effect (revision_id, municipality, change) VALUES (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, municipality.value())
                .setParameter(3, change.cents())
                .executeUpdate();
    }

    /** The revisions of a budget in the order in which they became known. */
    List<RevisionView> list(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        List<?> rows = entities.createNativeQuery("SELECT id, effective_on, reason, change, lump_sum, decided_by,"
                        + " recorded_at, entry_id FROM budget_revision WHERE budget_id = ?1 ORDER BY recorded_at, id")
                .setParameter(1, budgetId)
                .getResultList();
        return Row.map(rows, row -> view(budget, row));
    }

    private RevisionView view(Budget budget, Row row) {
        return new RevisionView(
                row.uuid(0),
                budget.id(),
                budget.consortiumId(),
                row.date(1),
                RevisionReason.valueOf(row.text(2)),
                row.money(3),
                row.money(4),
                row.text(5),
                row.instant(6),
                effects(row.uuid(0)),
                row.uuid(7));
    }

    private List<RevisionView.Effect> effects(UUID revisionId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT municipality, change FROM revision_effect WHERE revision_id = ?1 ORDER BY municipality")
                .setParameter(1, revisionId)
                .getResultList();
        return Row.map(rows, row -> new RevisionView.Effect(new MunicipalityCode(row.text(0)), row.money(1))).stream()
                .filter(effect -> access.maySee(effect.municipality()))
                .toList();
    }

    /** The budget as it was on a day, by what had been recorded until the end of another; today where not said. */
    BudgetAsOf asOf(UUID budgetId, LocalDate asOnOrNull, LocalDate knownOnOrNull) {
        Budget budget = budgets.get(budgetId);
        LocalDate today = LocalDate.now(clock);
        LocalDate asOn = asOnOrNull == null ? today : asOnOrNull;
        LocalDate knownOn = knownOnOrNull == null ? today : knownOnOrNull;
        Balances all = ledger.balances(budgetId, asOn, knownOn);
        Balances contributions = ledger.contributions(budgetId, asOn, knownOn);
        return new BudgetAsOf(
                budgetId,
                asOn,
                knownOn,
                all.lumpSum(),
                all.spent(),
                all.committed(),
                all.available(),
                budget.amounts().keySet().stream()
                        .filter(access::maySee)
                        .map(municipality -> new BudgetAsOf.Amount(
                                municipality, contributions.of(Account.receivableFrom(municipality))))
                        .toList());
    }

    private static RuntimeException invalid(String pointer, String code, String dutch, String english) {
        return PlatformProblem.INVALID_INPUT.problem().at(List.of(InputError.of(pointer, code, dutch, english)));
    }
}
