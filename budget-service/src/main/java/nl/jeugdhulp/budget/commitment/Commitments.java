package nl.jeugdhulp.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;

/** The door of the commitments for spending and closing; all of it while the caller holds the budget. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Commitments {
    private final CommitmentRepository commitments;
    private final Ledger ledger;
    private final Clock clock;

    Commitments(CommitmentRepository commitments, Ledger ledger, Clock clock) {
        this.commitments = commitments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How much of a commitment of this budget is still earmarked; refuses one that is not there or has ended. */
    public Money remaining(Budget budget, UUID id) {
        Commitment commitment = find(budget, id);
        if (commitment.status() != CommitmentStatus.OPEN) {
            throw CommitmentProblem.COMMITMENT_ENDED.problem("status", commitment.status());
        }
        return commitment.remaining();
    }

    /**
     * Earmarks what was agreed with a school until the year ends, whatever is available, and gives the commitment's id.
     *
     * @param source the agreement
     */
    public UUID earmark(Budget budget, UUID source, SchoolId school, Money amount, String by) {
        NewCommitment agreed =
                new NewCommitment(SpendingCategory.COLLECTIVE_AT_SCHOOL, amount, budget.lastDay(), null, school);
        Commitment commitment = new Commitment(
                Ids.next(), budget.id(), budget.consortiumId(), budget.year(), agreed, source, clock.instant());
        commitments.persistAndFlush(commitment);
        LocalDate bookedOn = budget.bookingDay(LocalDate.now(clock));
        ledger.post(budget.id(), earmarked(commitment.id(), amount, bookedOn), by);
        return commitment.id();
    }

    /** Ends what is still open of a commitment of this budget. */
    public void end(Budget budget, UUID id, CommitmentStatus how, String by) {
        Commitment commitment = find(budget, id);
        if (commitment.status() == CommitmentStatus.OPEN) {
            end(commitment, how, budget.bookingDay(LocalDate.now(clock)), by);
        }
    }

    /** Takes the earmark off the part of an amount that is spent, and gives that part. */
    public Money realise(Budget budget, UUID id, Money spent) {
        return find(budget, id).realise(spent, clock.instant());
    }

    /** What to book when the earmark is taken off. */
    public static EntryDraft freed(UUID id, Money part, LocalDate bookedOn) {
        return EntryDraft.of(
                bookedOn,
                EntryKind.COMMITMENT,
                id,
                Posting.debit(Account.COMMITTED_COUNTERPART, part),
                Posting.credit(Account.COMMITTED, part));
    }

    static EntryDraft earmarked(UUID id, Money amount, LocalDate bookedOn) {
        return EntryDraft.of(
                bookedOn,
                EntryKind.COMMITMENT,
                id,
                Posting.debit(Account.COMMITTED, amount),
                Posting.credit(Account.COMMITTED_COUNTERPART, amount));
    }

    /** Earmarks again what a spending, now undone, had realised. */
    public void restore(Budget budget, UUID id, Money part, LocalDate bookedOn, String by) {
        if (part.isPositive() && find(budget, id).restore(part, clock.instant())) {
            ledger.post(budget.id(), earmarked(id, part, bookedOn), by);
        }
    }

    /** Ends all that is still open when the year's books are closed. */
    public void endAll(Budget budget, LocalDate bookedOn, String by) {
        for (Commitment commitment : commitments.openOf(budget.id())) {
            end(commitment, CommitmentStatus.EXPIRED, bookedOn, by);
        }
    }

    void end(Commitment commitment, CommitmentStatus how, LocalDate bookedOn, String by) {
        Money rest = commitment.end(how, clock.instant());
        if (rest.isPositive()) {
            ledger.post(commitment.budgetId(), freed(commitment.id(), rest, bookedOn), by);
        }
    }

    private Commitment find(Budget budget, UUID id) {
        return commitments
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(commitment -> commitment.budgetId().equals(budget.id()))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
