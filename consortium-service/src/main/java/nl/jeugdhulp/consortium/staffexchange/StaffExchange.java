package nl.jeugdhulp.consortium.staffexchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.paging.ChangedAt;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Period;

/** A practitioner of one consortium works for another for a while; known by profession, never by name. */
@Entity
class StaffExchange implements Aggregate {
    @Id
    private UUID id;

    private UUID homeConsortiumId;
    private UUID hostConsortiumId;
    private String profession;
    private String purpose;
    private LocalDate exchangeFrom;
    private LocalDate exchangeUntil;
    private int hoursPerWeek;

    @Enumerated(EnumType.STRING)
    private ExchangeState state;

    private Instant proposedAt;
    private Instant agreedAt;

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected StaffExchange() {}

    StaffExchange(UUID homeConsortiumId, ProposeExchange proposal, Instant now) {
        if (homeConsortiumId.equals(proposal.hostConsortiumId())) {
            throw StaffExchangeProblem.OWN_CONSORTIUM.problem();
        }
        this.id = Ids.next();
        this.homeConsortiumId = homeConsortiumId;
        this.hostConsortiumId = proposal.hostConsortiumId();
        this.profession = proposal.profession();
        this.purpose = proposal.purpose();
        this.exchangeFrom = proposal.period().from();
        this.exchangeUntil = proposal.period().until();
        this.hoursPerWeek = proposal.hoursPerWeek();
        this.state = ExchangeState.PROPOSED;
        this.proposedAt = now;
    }

    /** The consortium where the practitioner would work says yes. */
    void agree(UUID consortiumId, Instant now) {
        if (!consortiumId.equals(hostConsortiumId)) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
        move(ExchangeState.AGREED);
        agreedAt = now;
    }

    /** Either of the two calls it off. */
    void cancel() {
        move(ExchangeState.CANCELLED);
    }

    /** Either of the two tells what came of it, from its first day on. */
    Experience tell(UUID consortiumId, int rating, String learned, LocalDate today, Instant now) {
        if (state != ExchangeState.AGREED || today.isBefore(exchangeFrom)) {
            throw StaffExchangeProblem.EXCHANGE_NOT_STARTED.problem("from", exchangeFrom);
        }
        // What is told is a row of its own, and the exchange is news with it.
        changedAt = null;
        return new Experience(id, consortiumId, rating, learned, now);
    }

    private void move(ExchangeState to) {
        if (!state.mayBecome(to)) {
            throw StaffExchangeProblem.EXCHANGE_STATE.problem("state", state);
        }
        state = to;
    }

    boolean isBetween(UUID consortiumId) {
        return consortiumId.equals(homeConsortiumId) || consortiumId.equals(hostConsortiumId);
    }

    UUID id() {
        return id;
    }

    UUID homeConsortiumId() {
        return homeConsortiumId;
    }

    UUID hostConsortiumId() {
        return hostConsortiumId;
    }

    String profession() {
        return profession;
    }

    String purpose() {
        return purpose;
    }

    Period period() {
        return new Period(exchangeFrom, exchangeUntil);
    }

    int hoursPerWeek() {
        return hoursPerWeek;
    }

    ExchangeState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
