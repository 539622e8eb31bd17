package nl.jeugdhulp.budget.agreement;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;

/**
 * What a consortium agreed with a school (<i>afspraak op school</i>), under the id that it has at school-service, and what
 * it takes of each year's lump sum.
 */
@Entity
@Table(name = "school_agreement")
class SchoolAgreement implements Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreed_earmark", joinColumns = @JoinColumn(name = "agreement_id"))
    @MapKeyColumn(name = "year")
    private Map<Integer, AgreedEarmark> earmarks = new HashMap<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected SchoolAgreement() {}

    SchoolAgreement(UUID id, AgreementKind kind, UUID consortiumId, SchoolId schoolId, Instant at) {
        this.id = id;
        this.kind = kind;
        this.consortiumId = consortiumId;
        this.schoolId = schoolId.value();
        this.changedAt = at;
    }

    /**
     * The years of the agreement with their amounts; what is known of a year already stays, since a changed agreement has
     * an id of its own, and nothing more is earmarked once it has ended.
     *
     * @param agreedUntil its last day, or null when that is open
     */
    void agree(LocalDate agreedUntil, Map<Integer, Money> amounts, Instant at) {
        if (endedOn != null) {
            return;
        }
        lastDay = agreedUntil;
        changedAt = at;
        amounts.forEach((year, amount) -> {
            if (amount.isPositive()) {
                earmarks.putIfAbsent(year, AgreedEarmark.waiting(amount, WaitsFor.BUDGET));
            }
        });
    }

    /** The years whose money is still to be set apart. */
    List<Integer> waitingYears() {
        return earmarks().entrySet().stream()
                .filter(earmark -> earmark.getValue().status() == EarmarkStatus.WAITING)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isWaiting(int year) {
        return waitingYears().contains(year);
    }

    /** Money of this year cannot be set apart yet; true when this had not been told for this reason. */
    boolean waits(int year, WaitsFor reason, Instant at) {
        AgreedEarmark earmark = earmarks.get(year);
        if (earmark.waitsFor() == reason) {
            return false;
        }
        put(year, earmark.waitingFor(reason), at);
        return true;
    }

    /** Money of this year was set apart, part of it above what was available. */
    void earmarked(int year, UUID commitmentId, Money aboveAvailable, Instant at) {
        put(year, earmarks.get(year).earmarked(commitmentId, aboveAvailable), at);
    }

    /** The year was closed before there was money for it. */
    void lapsed(int year, Instant at) {
        put(year, earmarks.get(year).ended(), at);
    }

    /**
     * The agreement ended; ending it again changes nothing.
     *
     * @return the commitments that may still hold money for it, by year
     */
    SequencedMap<Integer, UUID> end(LocalDate lastOfIt, Instant at) {
        SequencedMap<Integer, UUID> commitments = new TreeMap<>();
        if (endedOn != null) {
            return commitments;
        }
        endedOn = lastOfIt;
        changedAt = at;
        earmarks().forEach((year, earmark) -> {
            if (earmark.status() == EarmarkStatus.EARMARKED) {
                commitments.put(year, earmark.commitmentId());
            }
            if (earmark.status() != EarmarkStatus.ENDED) {
                put(year, earmark.ended(), at);
            }
        });
        return commitments;
    }

    /** Whether it ended before the day that was agreed. */
    boolean endedEarly() {
        return endedOn != null && (lastDay == null || endedOn.isBefore(lastDay));
    }

    private void put(int year, AgreedEarmark earmark, Instant at) {
        earmarks.put(year, earmark);
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    AgreementKind kind() {
        return kind;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    SchoolId schoolId() {
        return new SchoolId(schoolId);
    }

    LocalDate lastDay() {
        return lastDay;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    /** What it takes, by year. */
    SequencedMap<Integer, AgreedEarmark> earmarks() {
        return new TreeMap<>(earmarks);
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
