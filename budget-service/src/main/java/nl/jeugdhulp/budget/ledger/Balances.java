package nl.jeugdhulp.budget.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.jeugdhulp.values.Money;

/**
 * How the accounts of a book stand.
 *
 * @param debitBalances debits less credits of each account that was ever booked on
 */
public record Balances(Map<Account, Money> debitBalances) {
    public static final Balances NONE = new Balances(Map.of());

    public Balances {
        debitBalances = java.util.Collections.unmodifiableMap(new TreeMap<>(debitBalances));
    }

    /** What the municipalities made available. */
    public Money lumpSum() {
        return of(Account.LUMP_SUM).negated();
    }

    /** What was realised in all categories together. */
    public Money spent() {
        return sum(Account::isSpending);
    }

    public Money spentOn(SpendingCategory category) {
        return of(category.account());
    }

    /** What is earmarked and not yet realised. */
    public Money committed() {
        return of(Account.COMMITTED);
    }

    /** What is still free: lump sum less spent less committed; below zero when the consortium is at its own risk. */
    public Money available() {
        return lumpSum().minus(spent()).minus(committed());
    }

    /** What was spent above the lump sum. */
    public Money ownRisk() {
        Money excess = spent().minus(lumpSum());
        return excess.isNegative() ? Money.ZERO : excess;
    }

    /** Debits less credits of one account. */
    public Money of(Account account) {
        return debitBalances.getOrDefault(account, Money.ZERO);
    }

    private Money sum(Predicate<Account> wanted) {
        return debitBalances.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }
}
