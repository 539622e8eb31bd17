package nl.jeugdhulp.consortium.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.Waiter;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.paging.ChangedAt;
import nl.jeugdhulp.values.HelpCategory;

/** A proposal to move a youth who waits to a consortium that has room: the family and both consortia decide. */
@Entity
class TransferProposal implements Aggregate {
    @Id
    private UUID id;

    private UUID referralId;
    private UUID fromConsortiumId;
    private UUID toConsortiumId;

    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private Boolean familyConsents;
    private boolean fromAccepts;
    private boolean toAccepts;
    private UUID exchangePlanId;
    private UUID agreementId;
    private String proposedBy;
    private Instant proposedAt;
    private Instant closedAt;

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected TransferProposal() {}

    TransferProposal(Waiter waiter, UUID toConsortiumId, Origin origin, Instant now) {
        if (waiter.list().consortiumId().equals(toConsortiumId)) {
            throw TransferProblem.SAME_CONSORTIUM.problem();
        }
        this.id = Ids.next();
        this.referralId = waiter.referralId();
        this.fromConsortiumId = waiter.list().consortiumId();
        this.toConsortiumId = toConsortiumId;
        this.helpCategory = waiter.list().helpCategory();
        this.state = ProposalState.OPEN;
        this.exchangePlanId = origin.exchangePlanId();
        this.agreementId = origin.agreementId();
        this.proposedBy = origin.by();
        this.proposedAt = now;
    }

    /** The family decides; its no ends the proposal. */
    void familySays(boolean yes, Instant now) {
        requireOpen();
        familyConsents = yes;
        if (!yes) {
            close(ProposalState.REFUSED, now);
        }
    }

    /** One of the two consortia says yes. */
    void accept(UUID consortiumId) {
        requireOpen();
        if (consortiumId.equals(fromConsortiumId)) {
            fromAccepts = true;
        } else {
            toAccepts = true;
        }
    }

    /** Whether all three said yes, so that the youth moves now. */
    boolean complete() {
        return state == ProposalState.OPEN && Boolean.TRUE.equals(familyConsents) && fromAccepts && toAccepts;
    }

    /** Ends the proposal; everything else stays as it was. */
    void close(ProposalState outcome, Instant now) {
        requireOpen();
        state = outcome;
        closedAt = now;
    }

    private void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw TransferProblem.PROPOSAL_CLOSED.problem("state", state);
        }
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID fromConsortiumId() {
        return fromConsortiumId;
    }

    UUID toConsortiumId() {
        return toConsortiumId;
    }

    HelpCategory helpCategory() {
        return helpCategory;
    }

    ProposalState state() {
        return state;
    }

    Boolean familyConsents() {
        return familyConsents;
    }

    boolean fromAccepts() {
        return fromAccepts;
    }

    boolean toAccepts() {
        return toAccepts;
    }

    UUID exchangePlanId() {
        return exchangePlanId;
    }

    UUID agreementId() {
        return agreementId;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
