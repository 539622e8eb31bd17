package nl.jeugdhulp.school.matchplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.paging.ChangedAt;

/** A match plan (<i>matchplan</i>): ordered by the region, solved, adjusted by people, adopted. */
@Entity
@Table(name = "match_plan")
class MatchPlan implements Aggregate {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private MatchPlanStatus status;

    /** The order as JSON, as it was given. */
    private String draft;

    private Instant createdAt;
    private String createdBy;
    private Long score;
    private Long bound;
    private boolean cutByClock;

    /** Conflicts as JSON. */
    private String conflicts;

    private Instant adoptedAt;
    private LocalDate handOver;

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected MatchPlan() {}

    MatchPlan(UUID id, String name, String draft, String by, Instant now) {
        this.id = id;
        this.name = name;
        this.draft = draft;
        this.createdBy = by;
        this.createdAt = now;
        this.conflicts = "[]";
        this.status = MatchPlanStatus.SOLVING;
    }

    /** A plan was found. */
    void propose(long found, long proven, boolean cut, String conflictsOfTeams) {
        move(MatchPlanStatus.PROPOSED);
        score = found;
        bound = proven;
        cutByClock = cut;
        conflicts = conflictsOfTeams;
    }

    /** Somebody moved a school by hand. */
    void adjust(long newScore, String conflictsOfTeams) {
        move(MatchPlanStatus.ADJUSTED);
        score = newScore;
        bound = Math.min(bound, newScore);
        conflicts = conflictsOfTeams;
    }

    /** There is no plan: proven, not found, or cancelled. */
    void endWithout(MatchPlanStatus outcome, String reasons) {
        move(outcome);
        conflicts = reasons;
    }

    /** The region adopts the plan; the schools work with their consortium from the hand-over date on. */
    void adopt(LocalDate handOverDate, LocalDate today, Instant now) {
        if (handOverDate.isBefore(today)) {
            throw MatchPlanProblem.HAND_OVER_IN_THE_PAST.problem("date", handOverDate);
        }
        checkMove(MatchPlanStatus.ADOPTED);
        if (!conflicts.equals("[]")) {
            throw MatchPlanProblem.TEAMS_INCOMPLETE.problem();
        }
        move(MatchPlanStatus.ADOPTED);
        handOver = handOverDate;
        adoptedAt = now;
    }

    private void move(MatchPlanStatus wanted) {
        checkMove(wanted);
        status = wanted;
    }

    private void checkMove(MatchPlanStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw MatchPlanProblem.TRANSITION_NOT_ALLOWED.problem("status", status, "wanted", wanted);
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    MatchPlanStatus status() {
        return status;
    }

    String draft() {
        return draft;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Long score() {
        return score;
    }

    Long bound() {
        return bound;
    }

    boolean cutByClock() {
        return cutByClock;
    }

    String conflicts() {
        return conflicts;
    }

    Instant adoptedAt() {
        return adoptedAt;
    }

    LocalDate handOver() {
        return handOver;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
