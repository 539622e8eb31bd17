package nl.jeugdhulp.consortium.exchangeplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.ExchangeRules;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;

/** A plan for the region as it was ordered and computed; kept, so that people accept exactly what they saw. */
@Entity
@Table(name = "exchange_plan")
class StoredPlan implements Aggregate {
    /** Waiting lists change; an older plan proves nothing about them any more. */
    static final int VALID_DAYS = 7;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private int maxDistanceKm;
    private int minGainDays;
    private String requestedBy;
    private Instant requestedAt;
    private Instant computedAt;
    private String plan;

    @Version
    private long version;

    protected StoredPlan() {}

    StoredPlan(ExchangeRules rules, String by, Instant now) {
        this.id = Ids.next();
        this.state = PlanState.REQUESTED;
        this.maxDistanceKm = rules.maxDistanceKm();
        this.minGainDays = rules.minGainDays();
        this.requestedBy = by;
        this.requestedAt = now;
    }

    /** The plan was found. */
    void computed(String found, Instant asOf) {
        if (state == PlanState.REQUESTED) {
            state = PlanState.READY;
            plan = found;
            computedAt = asOf;
        }
    }

    /** The plan could not be computed, however often it was tried. */
    void failed(Instant now) {
        if (state == PlanState.REQUESTED) {
            state = PlanState.FAILED;
            computedAt = now;
        }
    }

    /** Refuses unless its lines may be turned into proposals. */
    void requireUsable(Instant now) {
        if (state != PlanState.READY) {
            throw ExchangePlanProblem.PLAN_NOT_READY.problem("state", state);
        }
        if (computedAt.plus(Duration.ofDays(VALID_DAYS)).isBefore(now)) {
            throw ExchangePlanProblem.PLAN_OUTDATED.problem("computedAt", computedAt);
        }
    }

    ExchangeRules rules() {
        return new ExchangeRules(maxDistanceKm, minGainDays);
    }

    UUID id() {
        return id;
    }

    PlanState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant computedAt() {
        return computedAt;
    }

    String plan() {
        return plan;
    }

    @Override
    public long version() {
        return version;
    }
}
