package nl.jeugdhulp.budget.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nl.jeugdhulp.values.Money;

/**
 * Divides an amount by weights so that the parts sum to it to the cent: each gets its share rounded down, and the cents
 * that remain go one by one to the largest remainders (<i>methode van de grootste resten</i>), ties to the lowest key.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * @param amount may be negative: its parts are then those of the positive amount, negated
     * @param weights none negative, at least one above zero
     */
    public static <K extends Comparable<K>> SequencedMap<K, Money> divide(Money amount, Map<K, Long> weights) {
        if (amount.isNegative()) {
            SequencedMap<K, Money> parts = divide(amount.negated(), weights);
            parts.replaceAll((key, part) -> part.negated());
            return parts;
        }
        BigInteger sum = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are zero or more, and not all zero: " + weights);
        }
        List<Part<K>> parts = new ArrayList<>();
        long remaining = amount.cents();
        for (var entry : weights.entrySet()) {
            BigInteger[] share = BigInteger.valueOf(amount.cents())
                    .multiply(BigInteger.valueOf(entry.getValue()))
                    .divideAndRemainder(sum);
            parts.add(new Part<>(entry.getKey(), share[0].longValueExact(), share[1]));
            remaining -= share[0].longValueExact();
        }
        parts.sort(Comparator.comparing((Part<K> part) -> part.remainder())
                .reversed()
                .thenComparing(Part::key));
        SequencedMap<K, Money> divided = new TreeMap<>();
        for (Part<K> part : parts) {
            long extra = remaining > 0 ? 1 : 0;
            remaining -= extra;
            divided.put(part.key(), Money.ofCents(part.cents() + extra));
        }
        return divided;
    }

    private record Part<K>(K key, long cents, BigInteger remainder) {}
}
