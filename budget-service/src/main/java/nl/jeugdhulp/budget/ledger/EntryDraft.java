package nl.jeugdhulp.budget.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;

/**
 * What is to be booked: it balances, or it cannot be made.
 *
 * @param reference id of the budget, spending or commitment that it is about
 * @param reverses id of the entry that this one undoes, or null
 * @param postings at least two, debits equal to credits
 */
public record EntryDraft(LocalDate bookedOn, EntryKind kind, UUID reference, UUID reverses, List<Posting> postings) {
    public EntryDraft {
        postings = List.copyOf(postings);
        Money debits = postings.stream().map(Posting::debit).reduce(Money.ZERO, Money::plus);
        Money credits = postings.stream().map(Posting::credit).reduce(Money.ZERO, Money::plus);
        if (postings.size() < 2 || !debits.equals(credits)) {
            throw new IllegalArgumentException(
                    "an entry has two or more lines and balances: " + debits + ", " + credits);
        }
    }

    public static EntryDraft of(LocalDate bookedOn, EntryKind kind, UUID reference, Posting... postings) {
        return new EntryDraft(bookedOn, kind, reference, null, List.of(postings));
    }

    public static EntryDraft of(LocalDate bookedOn, EntryKind kind, UUID reference, List<Posting> postings) {
        return new EntryDraft(bookedOn, kind, reference, null, postings);
    }
}
