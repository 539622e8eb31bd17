package nl.jeugdhulp.budget.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** An amount that a consortium spent of its lump sum (<i>besteding</i>); it is never changed, only reversed. */
@Entity
class Spending implements Aggregate {
    /** What became of it. */
    enum Status {
        RECORDED,
        REVERSED
    }

    @Id
    private UUID id;

    @Column(name = "budget_id")
    private UUID budgetId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    private int year;

    @Column(name = "line_number")
    private String lineNumber;

    @Enumerated(EnumType.STRING)
    private SpendingCategory category;

    @Column(name = "provider_id")
    private UUID providerId;

    private String project;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_until")
    private LocalDate periodUntil;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    private long amount;

    @Column(name = "own_risk")
    private long ownRisk;

    @Column(name = "commitment_id")
    private UUID commitmentId;

    private long realised;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "reversal_id")
    private UUID reversalId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Spending() {}

    /**
     * @param ownRisk the part that lies above the lump sum, from zero to the whole amount
     * @param realised the part that had been earmarked by its commitment
     */
    Spending(
            UUID id,
            UUID budgetId,
            UUID consortiumId,
            SpendingRequest request,
            LocalDate bookedOn,
            Money ownRisk,
            Money realised,
            Instant at,
            String by) {
        this.id = id;
        this.budgetId = budgetId;
        this.consortiumId = consortiumId;
        this.year = request.year();
        this.lineNumber = request.lineNumber();
        this.category = request.category();
        this.providerId = request.providerId();
        this.project = request.project();
        this.schoolId = request.schoolId() == null ? null : request.schoolId().value();
        this.periodFrom = request.period().from();
        this.periodUntil = request.period().until();
        this.bookedOn = bookedOn;
        this.amount = request.amount().cents();
        this.ownRisk = ownRisk.cents();
        this.commitmentId = request.commitmentId();
        this.realised = realised.cents();
        this.status = Status.RECORDED;
        this.recordedAt = at;
        this.recordedBy = by;
        this.changedAt = at;
    }

    /** Says by which journal entry it was booked. */
    void bookedBy(UUID entry) {
        entryId = entry;
    }

    /** Undone by this journal entry. */
    void reversed(UUID entry, Instant at) {
        checkRecorded();
        status = Status.REVERSED;
        reversalId = entry;
        changedAt = at;
    }

    void checkRecorded() {
        if (status != Status.RECORDED) {
            throw SpendingProblem.SPENDING_REVERSED.problem();
        }
    }

    /** Whether the request says what was recorded; the booking date counts only where the request names one. */
    boolean says(SpendingRequest request) {
        return category == request.category()
                && Objects.equals(providerId, request.providerId())
                && Objects.equals(project, request.project())
                && Objects.equals(schoolId(), request.schoolId())
                && period().equals(request.period())
                && amount().equals(request.amount())
                && Objects.equals(commitmentId, request.commitmentId())
                && (request.bookedOn() == null || request.bookedOn().equals(bookedOn));
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

    String lineNumber() {
        return lineNumber;
    }

    SpendingCategory category() {
        return category;
    }

    UUID providerId() {
        return providerId;
    }

    String project() {
        return project;
    }

    SchoolId schoolId() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    Period period() {
        return new Period(periodFrom, periodUntil);
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    Money amount() {
        return Money.ofCents(amount);
    }

    Money ownRisk() {
        return Money.ofCents(ownRisk);
    }

    UUID commitmentId() {
        return commitmentId;
    }

    Money realised() {
        return Money.ofCents(realised);
    }

    UUID entryId() {
        return entryId;
    }

    UUID reversalId() {
        return reversalId;
    }

    Status status() {
        return status;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
