package nl.jeugdhulp.budget.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.values.Money;

/** Something that a budget told (<i>signaal</i>); it is never changed. */
@Entity
@Table(name = "budget_signal")
class Signal {
    @Id
    private UUID id;

    @Column(name = "budget_id")
    private UUID budgetId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    private int year;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    @Column(name = "level_percent")
    private Integer levelPercent;

    @Column(name = "lump_sum")
    private long lumpSum;

    private long spent;

    private Integer waiting;

    @Column(name = "agreement_id")
    private UUID agreementId;

    private Long amount;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Signal() {}

    private Signal(
            UUID id,
            UUID budgetId,
            UUID consortiumId,
            int year,
            SignalKind kind,
            Money lumpSum,
            Money spent,
            Instant at) {
        this.id = id;
        this.budgetId = budgetId;
        this.consortiumId = consortiumId;
        this.year = year;
        this.kind = kind;
        this.lumpSum = lumpSum.cents();
        this.spent = spent.cents();
        this.toldAt = at;
    }

    static Signal of(UUID id, BudgetLevelPassed passed, Instant at) {
        Signal signal = new Signal(
                id,
                passed.budgetId(),
                passed.consortiumId(),
                passed.year(),
                SignalKind.LEVEL_PASSED,
                passed.lumpSum(),
                passed.spent(),
                at);
        signal.levelPercent = passed.levelPercent();
        return signal;
    }

    static Signal of(UUID id, BudgetUnderused underused, Instant at) {
        Signal signal = new Signal(
                id,
                underused.budgetId(),
                underused.consortiumId(),
                underused.year(),
                SignalKind.UNDERUSED,
                underused.lumpSum(),
                underused.spent(),
                at);
        signal.waiting = underused.waiting();
        return signal;
    }

    /** About an agreement at a school, with the part of its earmark that there is no room for. */
    static Signal earmark(
            UUID id, Budget budget, SignalKind kind, Money spent, UUID agreementId, Money part, Instant at) {
        Signal signal =
                new Signal(id, budget.id(), budget.consortiumId(), budget.year(), kind, budget.lumpSum(), spent, at);
        signal.agreementId = agreementId;
        signal.amount = part.cents();
        return signal;
    }

    UUID id() {
        return id;
    }

    UUID budgetId() {
        return budgetId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    int year() {
        return year;
    }

    SignalKind kind() {
        return kind;
    }

    Integer levelPercent() {
        return levelPercent;
    }

    Money lumpSum() {
        return Money.ofCents(lumpSum);
    }

    Money spent() {
        return Money.ofCents(spent);
    }

    Integer waiting() {
        return waiting;
    }

    UUID agreementId() {
        return agreementId;
    }

    Money amount() {
        return amount == null ? null : Money.ofCents(amount);
    }

    Instant toldAt() {
        return toldAt;
    }
}
