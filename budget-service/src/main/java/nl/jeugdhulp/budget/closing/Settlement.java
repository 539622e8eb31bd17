package nl.jeugdhulp.budget.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nl.jeugdhulp.budget.allocation.Apportionment;
import nl.jeugdhulp.budget.annual.SettlementRule;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * What happens to the difference between the lump sum and what was spent (<i>afrekening</i>): a surplus goes where the
 * contract says, a deficit is the consortium's own risk and changes no contribution.
 *
 * @param givenBack what each municipality gets back, summing to the surplus when the rule is to give it back
 */
record Settlement(Money lumpSum, Money spent, SettlementRule rule, SequencedMap<MunicipalityCode, Money> givenBack) {

    static Settlement of(Money lumpSum, Money spent, SettlementRule rule, Map<MunicipalityCode, Money> contributions) {
        Money surplus = lumpSum.minus(spent);
        SequencedMap<MunicipalityCode, Money> parts = new TreeMap<>();
        if (rule == SettlementRule.GIVE_BACK && surplus.isPositive()) {
            Map<MunicipalityCode, Long> weights = new TreeMap<>();
            contributions.forEach((municipality, amount) -> weights.put(municipality, amount.cents()));
            parts.putAll(Apportionment.divide(surplus, weights));
        }
        return new Settlement(lumpSum, spent, rule, parts);
    }

    Money surplus() {
        return atLeastZero(lumpSum.minus(spent));
    }

    Money ownRisk() {
        return atLeastZero(spent.minus(lumpSum));
    }

    /** The lines of its journal entry; none when exactly the lump sum was spent. */
    List<Posting> postings() {
        if (ownRisk().isPositive()) {
            return List.of(Posting.debit(Account.OWN_RISK, ownRisk()), Posting.credit(Account.RESULT, ownRisk()));
        }
        if (surplus().isZero()) {
            return List.of();
        }
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(Account.RESULT, surplus()));
        switch (rule) {
            case CARRY_OVER -> postings.add(Posting.credit(Account.CARRIED_OVER, surplus()));
            case INVEST -> postings.add(Posting.credit(Account.INVESTMENT, surplus()));
            case GIVE_BACK ->
                givenBack.forEach((municipality, part) -> {
                    if (part.isPositive()) {
                        postings.add(Posting.credit(Account.toGiveBackTo(municipality), part));
                    }
                });
        }
        return postings;
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
