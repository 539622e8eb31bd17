package nl.jeugdhulp.budget.annual;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.AllocationRule;
import nl.jeugdhulp.budget.allocation.Apportionment;
import nl.jeugdhulp.events.BudgetEvent;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.events.BudgetEvent.BudgetRevised;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * The lump sum of a consortium for a year (<i>jaarbudget</i>), made of the municipalities' contributions. What was spent of
 * it stands in the ledger alone.
 */
@Entity
public class Budget implements Aggregate {
    private static final List<Integer> ALERT_LEVELS_PERCENT = List.of(75, 90, 100);

    @Id
    private UUID id;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    private int year;

    @Enumerated(EnumType.STRING)
    private BudgetStatus status;

    @Column(name = "lump_sum")
    private long lumpSum;

    @Enumerated(EnumType.STRING)
    @Column(name = "allocation_key")
    private AllocationRule allocationRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement_rule")
    private SettlementRule settlementRule;

    @Enumerated(EnumType.STRING)
    private InstalmentSchedule instalments;

    @Column(name = "own_ceiling")
    private boolean ownCeiling;

    private int approvals;

    @Column(name = "level_passed")
    private int levelPassed;

    @Column(name = "underused_told_at")
    private Instant underusedToldAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contribution", joinColumns = @JoinColumn(name = "budget_id"))
    @MapKeyColumn(name = "municipality")
    private Map<String, Contribution> contributions = new HashMap<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Budget() {}

    /** A draft whose contributions follow from the key; the weights are those of all seven municipalities. */
    Budget(
            UUID id,
            UUID consortiumId,
            int year,
            Money lumpSum,
            AllocationRule rule,
            Map<MunicipalityCode, Long> weights,
            SettlementRule settlementRule,
            InstalmentSchedule instalments,
            Instant at) {
        this.id = id;
        this.consortiumId = consortiumId;
        this.year = year;
        this.status = BudgetStatus.DRAFT;
        this.createdAt = at;
        redraw(lumpSum, rule, weights, settlementRule, instalments, at);
    }

    /** Draws the draft up anew; whoever approved it before approves it again. */
    final void redraw(
            Money wanted,
            AllocationRule rule,
            Map<MunicipalityCode, Long> weights,
            SettlementRule settlement,
            InstalmentSchedule schedule,
            Instant at) {
        if (status != BudgetStatus.DRAFT) {
            throw BudgetProblem.NOT_A_DRAFT.problem("status", status);
        }
        lumpSum = wanted.cents();
        allocationRule = rule;
        settlementRule = settlement;
        instalments = schedule;
        approvals = 0;
        Apportionment.divide(wanted, weights)
                .forEach((municipality, part) ->
                        contributions.put(municipality.value(), Contribution.of(weights.get(municipality), part)));
        changedAt = at;
    }

    /**
     * A municipality agrees with what it is to pay; agreeing again changes nothing.
     *
     * @return the adoption, when this was the last approval that was waited for
     */
    Optional<BudgetEvent> approve(MunicipalityCode municipality, String by, Instant at, LocalDate today) {
        Contribution contribution = contributions.get(municipality.value());
        if (contribution == null) {
            throw BudgetProblem.NOT_A_CONTRIBUTOR.problem("municipality", municipality.value());
        }
        if (contribution.isApproved()) {
            return Optional.empty();
        }
        contributions.put(municipality.value(), contribution.approved(by, at));
        approvals++;
        changedAt = at;
        if (approvals < contributions.size()) {
            return Optional.empty();
        }
        move(BudgetStatus.ADOPTED, at);
        adoptedAt = at;
        begin(today, at);
        return Optional.of(new BudgetAdopted(id, consortiumId, year, lumpSum()));
    }

    /** The year begins for an adopted budget; before its first of January, and later again, this changes nothing. */
    void begin(LocalDate today, Instant at) {
        if (status == BudgetStatus.ADOPTED && !today.isBefore(firstDay())) {
            move(BudgetStatus.RUNNING, at);
        }
    }

    /**
     * The alert levels that spending has now passed for the first time.
     *
     * @param spent all spending so far
     */
    List<BudgetEvent> signal(Money spent, Instant at) {
        List<BudgetEvent> passed = new ArrayList<>();
        for (int level : ALERT_LEVELS_PERCENT) {
            if (level > levelPassed && reaches(spent, level)) {
                levelPassed = level;
                changedAt = at;
                passed.add(new BudgetLevelPassed(id, consortiumId, year, level, lumpSum(), spent));
            }
        }
        return passed;
    }

    /**
     * Tells once a year that less is being spent than the year asks for while people wait.
     *
     * @param waiting youths on the waiting lists of the consortium
     */
    public Optional<BudgetEvent> signalUnderuse(Money spent, int waiting, Instant at) {
        if (underusedToldAt != null) {
            return Optional.empty();
        }
        underusedToldAt = at;
        changedAt = at;
        return Optional.of(new BudgetUnderused(id, consortiumId, year, lumpSum(), spent, waiting));
    }

    /** The consortium decides whether its own spending above what is available is refused. */
    void switchCeiling(boolean on, Instant at) {
        if (ownCeiling != on) {
            ownCeiling = on;
            changedAt = at;
        }
    }

    /**
     * Changes the contributions and with them the lump sum.
     *
     * @param effect what each municipality pays more, or less when negative
     */
    public BudgetRevised revise(Map<MunicipalityCode, Money> effect, Instant at) {
        if (!status.isOpen()) {
            throw BudgetProblem.BUDGET_NOT_OPEN.problem("status", status);
        }
        effect.forEach((municipality, change) -> {
            Contribution contribution = contributions.get(municipality.value());
            if (contribution == null || contribution.amount().plus(change).isNegative()) {
                throw BudgetProblem.CONTRIBUTION_TOO_SMALL.problem("municipality", municipality.value());
            }
            contributions.put(municipality.value(), contribution.changed(change));
            lumpSum = Math.addExact(lumpSum, change.cents());
        });
        if (lumpSum <= 0) {
            throw BudgetProblem.LUMP_SUM_TOO_SMALL.problem("lumpSum", lumpSum());
        }
        changedAt = at;
        return new BudgetRevised(id, consortiumId, year, lumpSum());
    }

    /** The books of the year are closed; refuses before the year is over. */
    public void close(LocalDate today, Instant at) {
        if (!today.isAfter(lastDay())) {
            throw BudgetProblem.YEAR_NOT_OVER.problem("year", year);
        }
        move(BudgetStatus.CLOSED, at);
    }

    /** Surplus or own risk of the closed year has been settled. */
    public void settle(Instant at) {
        move(BudgetStatus.SETTLED, at);
    }

    private boolean reaches(Money spent, int percent) {
        return Math.multiplyExact(spent.cents(), 100L) >= Math.multiplyExact(lumpSum, (long) percent);
    }

    /** Today, or the nearest day of the year when today is not in it. */
    public LocalDate bookingDay(LocalDate today) {
        if (today.isBefore(firstDay())) {
            return firstDay();
        }
        return today.isAfter(lastDay()) ? lastDay() : today;
    }

    /** Refuses what is booked outside the year, before adoption or after closing. */
    public void checkOpenOn(LocalDate bookedOn) {
        if (!status.isOpen()) {
            throw BudgetProblem.BUDGET_NOT_OPEN.problem("status", status);
        }
        if (bookedOn.getYear() != year) {
            throw BudgetProblem.OUTSIDE_YEAR.problem("date", bookedOn, "year", year);
        }
    }

    private void move(BudgetStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw BudgetProblem.WRONG_STATUS.problem("status", status, "wanted", to);
        }
        status = to;
        changedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public int year() {
        return year;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** Whether something can be booked on it. */
    public boolean isOpen() {
        return status.isOpen();
    }

    public BudgetStatus status() {
        return status;
    }

    public Money lumpSum() {
        return Money.ofCents(lumpSum);
    }

    public AllocationRule allocationRule() {
        return allocationRule;
    }

    public SettlementRule settlementRule() {
        return settlementRule;
    }

    /** Whether the consortium refuses its own spending above what is available. */
    public boolean ownCeiling() {
        return ownCeiling;
    }

    /** The contributions by municipality, in the order of the codes. */
    SequencedMap<MunicipalityCode, Contribution> contributions() {
        SequencedMap<MunicipalityCode, Contribution> sorted = new TreeMap<>();
        contributions.forEach(
                (municipality, contribution) -> sorted.put(new MunicipalityCode(municipality), contribution));
        return sorted;
    }

    /** What each municipality pays, in the order of the codes. */
    public SequencedMap<MunicipalityCode, Money> amounts() {
        SequencedMap<MunicipalityCode, Money> amounts = new TreeMap<>();
        contributions.forEach((code, contribution) -> amounts.put(new MunicipalityCode(code), contribution.amount()));
        return amounts;
    }

    /** The weights of the allocation key. */
    public Map<MunicipalityCode, Long> weights() {
        Map<MunicipalityCode, Long> weights = new TreeMap<>();
        contributions.forEach((code, contribution) -> weights.put(new MunicipalityCode(code), contribution.weight()));
        return weights;
    }

    public InstalmentSchedule instalments() {
        return instalments;
    }

    /** Whether underuse was told this year. */
    public boolean isUnderuseTold() {
        return underusedToldAt != null;
    }

    int levelPassed() {
        return levelPassed;
    }

    Instant adoptedAt() {
        return adoptedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
