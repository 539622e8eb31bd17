package nl.jeugdhulp.budget.ledger;

import nl.jeugdhulp.values.Money;

/** One line of a journal entry: an amount on the debit or on the credit side of an account, never both. */
public record Posting(Account account, Money debit, Money credit) {
    public Posting {
        if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
            throw new IllegalArgumentException("a line is either a debit or a credit above zero");
        }
    }

    public static Posting debit(Account account, Money amount) {
        return new Posting(account, amount, Money.ZERO);
    }

    public static Posting credit(Account account, Money amount) {
        return new Posting(account, Money.ZERO, amount);
    }

    /** The debit of an amount that may be negative: a negative one is a credit. */
    public static Posting signedDebit(Account account, Money amount) {
        return amount.isNegative() ? credit(account, amount.negated()) : debit(account, amount);
    }

    Posting reversed() {
        return new Posting(account, credit, debit);
    }
}
