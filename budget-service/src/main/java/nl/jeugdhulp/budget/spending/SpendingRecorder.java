package nl.jeugdhulp.budget.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.commitment.Commitments;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.LedgerProblem;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.values.Money;

/**
 * Records lines of one consortium and year, one or thousands, while it holds the budget: what is available cannot change
 * between the look and the booking.
 */
@ApplicationScoped
public class SpendingRecorder {
    private final SpendingRepository spendings;
    private final Budgets budgets;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Clock clock;

    SpendingRecorder(
            SpendingRepository spendings, Budgets budgets, Commitments commitments, Ledger ledger, Clock clock) {
        this.spendings = spendings;
        this.budgets = budgets;
        this.commitments = commitments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The outcome of each line, in their order; all lines are of this year. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LineOutcome> record(UUID consortiumId, int year, List<SpendingRequest> lines, String by) {
        Budget budget = budgets.hold(consortiumId, year);
        Batch batch = new Batch(budget, lines, by);
        List<LineOutcome> outcomes = lines.stream().map(batch::take).toList();
        batch.book();
        return outcomes;
    }

    /** The lines of one call: known line numbers and the room that is left, moving along with each line taken. */
    private final class Batch {
        private final Budget budget;
        private final String by;
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Spending> known;
        private final Set<YearMonth> closed;
        private final List<Spending> taken = new ArrayList<>();
        private Money spent;
        private Money available;

        Batch(Budget budget, List<SpendingRequest> lines, String by) {
            this.budget = budget;
            this.by = by;
            this.known = new HashMap<>(spendings.byLine(
                    budget.consortiumId(),
                    budget.year(),
                    lines.stream().map(SpendingRequest::lineNumber).toList()));
            this.closed = ledger.closedMonths(budget.id());
            Balances balances = ledger.balances(budget.id());
            this.spent = balances.spent();
            this.available = balances.available();
        }

        LineOutcome take(SpendingRequest line) {
            Spending earlier = known.get(line.lineNumber());
            if (earlier != null) {
                return earlier.says(line)
                        ? new LineOutcome.Unchanged(earlier.id())
                        : new LineOutcome.Refused(SpendingProblem.LINE_NUMBER_USED.problem(
                                "lineNumber", line.lineNumber(), "year", budget.year()));
            }
            Money realised;
            try {
                realised = check(line);
            } catch (Problem refusal) {
                return new LineOutcome.Refused(refusal);
            }
            Spending spending = new Spending(
                    Ids.next(),
                    budget.id(),
                    budget.consortiumId(),
                    line,
                    line.bookedOn(today),
                    ownRisk(line.amount()),
                    realised,
                    now,
                    by);
            spent = spent.plus(line.amount());
            available = available.minus(line.amount().minus(realised));
            known.put(line.lineNumber(), spending);
            taken.add(spending);
            return new LineOutcome.Recorded(spending.id());
        }

        /** Refuses a line that cannot be booked; gives the part of it that had been earmarked by its commitment. */
        private Money check(SpendingRequest line) {
            line.check(today);
            LocalDate bookedOn = line.bookedOn(today);
            budget.checkOpenOn(bookedOn);
            if (closed.contains(YearMonth.from(bookedOn))) {
                throw LedgerProblem.PERIOD_CLOSED.problem("bookedOn", bookedOn);
            }
            Money earmarked =
                    line.commitmentId() == null ? Money.ZERO : commitments.remaining(budget, line.commitmentId());
            if (budget.ownCeiling() && line.amount().compareTo(available.plus(earmarked)) > 0) {
                throw SpendingProblem.ABOVE_OWN_CEILING.problem("available", available);
            }
            return line.commitmentId() == null
                    ? Money.ZERO
                    : commitments.realise(budget, line.commitmentId(), line.amount());
        }

        /** The part of this amount that lies above the lump sum. */
        private Money ownRisk(Money amount) {
            Money excess = spent.plus(amount).minus(budget.lumpSum());
            if (!excess.isPositive()) {
                return Money.ZERO;
            }
            return excess.compareTo(amount) < 0 ? excess : amount;
        }

        void book() {
            if (taken.isEmpty()) {
                return;
            }
            List<EntryDraft> drafts = new ArrayList<>();
            for (Spending spending : taken) {
                drafts.add(EntryDraft.of(
                        spending.bookedOn(),
                        EntryKind.SPENDING,
                        spending.id(),
                        Posting.debit(spending.category().account(), spending.amount()),
                        Posting.credit(Account.CURRENT, spending.amount())));
            }
            for (Spending spending : taken) {
                if (spending.realised().isPositive()) {
                    drafts.add(Commitments.freed(spending.commitmentId(), spending.realised(), spending.bookedOn()));
                }
            }
            List<UUID> entries = ledger.post(budget.id(), drafts, by);
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).bookedBy(entries.get(i));
                spendings.persist(taken.get(i));
            }
            budgets.signal(budget);
        }
    }

    /** The id of the spending of a recorded or known line; throws the reason of a refused one. */
    static UUID spendingOf(LineOutcome outcome) {
        return switch (outcome) {
            case LineOutcome.Recorded recorded -> recorded.spendingId();
            case LineOutcome.Unchanged unchanged -> unchanged.spendingId();
            case LineOutcome.Refused refused -> throw refused.reason();
        };
    }
}
