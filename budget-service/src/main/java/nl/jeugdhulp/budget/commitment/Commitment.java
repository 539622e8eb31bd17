package nl.jeugdhulp.budget.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.Money;

/** Money of a lump sum that is earmarked (<i>verplichting</i>) until it is realised, released or expired. */
@Entity
class Commitment implements Aggregate {
    @Id
    private UUID id;

    @Column(name = "budget_id")
    private UUID budgetId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    private int year;

    @Enumerated(EnumType.STRING)
    private SpendingCategory category;

    private String project;

    @Column(name = "school_id")
    private String schoolId;

    private long amount;
    private long remaining;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private UUID source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Commitment() {}

    /** @param source what it follows from in another service, or null when the consortium made it itself */
    Commitment(
            UUID id,
            UUID budgetId,
            UUID consortiumId,
            int year,
            NewCommitment request,
            UUID source,
            Instant recordedAt) {
        this.id = id;
        this.budgetId = budgetId;
        this.consortiumId = consortiumId;
        this.year = year;
        this.category = request.category();
        this.project = request.project();
        this.schoolId = request.schoolId() == null ? null : request.schoolId().value();
        this.amount = request.amount().cents();
        this.remaining = amount;
        this.expiresOn = request.expiresOn();
        this.status = CommitmentStatus.OPEN;
        this.source = source;
        this.recordedAt = recordedAt;
        this.changedAt = recordedAt;
    }

    /**
     * Money is spent on what it was earmarked for.
     *
     * @return the part of the amount that was earmarked; what is above it comes out of what is available
     */
    Money realise(Money spent, Instant at) {
        checkOpen();
        Money part = spent.compareTo(remaining()) < 0 ? spent : remaining();
        remaining -= part.cents();
        changedAt = at;
        if (remaining == 0) {
            move(CommitmentStatus.REALISED, at);
        }
        return part;
    }

    /** A spending on it was undone: its money is earmarked again while the commitment has not ended otherwise. */
    boolean restore(Money part, Instant at) {
        if (status != CommitmentStatus.OPEN && status != CommitmentStatus.REALISED) {
            return false;
        }
        remaining += part.cents();
        status = CommitmentStatus.OPEN;
        changedAt = at;
        return true;
    }

    /** Ends it and gives what had remained, which is available again. */
    Money end(CommitmentStatus how, Instant at) {
        checkOpen();
        Money rest = remaining();
        remaining = 0;
        move(how, at);
        return rest;
    }

    private void checkOpen() {
        if (status != CommitmentStatus.OPEN) {
            throw CommitmentProblem.COMMITMENT_ENDED.problem("status", status);
        }
    }

    private void move(CommitmentStatus to, Instant at) {
        status = to;
        changedAt = at;
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

    SpendingCategory category() {
        return category;
    }

    String project() {
        return project;
    }

    String schoolId() {
        return schoolId;
    }

    Money amount() {
        return Money.ofCents(amount);
    }

    Money remaining() {
        return Money.ofCents(remaining);
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    CommitmentStatus status() {
        return status;
    }

    UUID source() {
        return source;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
