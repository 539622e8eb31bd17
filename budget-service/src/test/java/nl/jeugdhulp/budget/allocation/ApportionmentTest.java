package nl.jeugdhulp.budget.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Property
    void contributionsSumExactly(
            @ForAll @LongRange(min = -900_000_000_000_000L, max = 900_000_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        Assume.that(weights.stream().mapToLong(Long::longValue).sum() > 0);

        var parts = Apportionment.divide(Money.ofCents(cents), numbered(weights));

        assertEquals(cents, parts.values().stream().mapToLong(Money::cents).sum());
    }

    @Property
    void noPartIsACentOrMoreFromItsExactShare(
            @ForAll @LongRange(min = 0, max = 900_000_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        Assume.that(sum > 0);

        Apportionment.divide(Money.ofCents(cents), numbered(weights)).forEach((key, part) -> {
            BigInteger exactTimesSum = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(weights.get(key)));
            BigInteger partTimesSum = BigInteger.valueOf(part.cents()).multiply(BigInteger.valueOf(sum));
            assertTrue(exactTimesSum.subtract(partTimesSum).abs().compareTo(BigInteger.valueOf(sum)) < 0);
        });
    }

    @Test
    void theLastCentGoesToTheLargestRemainder() {
        var parts = Apportionment.divide(Money.euros("1.00"), Map.of("a", 1L, "b", 1L, "c", 1L));
        assertEquals(Map.of("a", Money.euros("0.34"), "b", Money.euros("0.33"), "c", Money.euros("0.33")), parts);

        var uneven = Apportionment.divide(Money.euros("0.10"), Map.of("a", 14L, "b", 15L, "c", 71L));
        assertEquals(Map.of("a", Money.euros("0.01"), "b", Money.euros("0.02"), "c", Money.euros("0.07")), uneven);
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.divide(Money.euros("1.00"), Map.of("a", 0L)));
    }

    private static Map<Integer, Long> numbered(List<Long> weights) {
        Map<Integer, Long> numbered = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            numbered.put(i, weights.get(i));
        }
        return numbered;
    }
}
