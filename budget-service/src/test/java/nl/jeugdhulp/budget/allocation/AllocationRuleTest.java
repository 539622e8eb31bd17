package nl.jeugdhulp.budget.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

class AllocationRuleTest {
    private static final MunicipalityCode HAARLEM = Municipality.HAARLEM.code();
    private static final MunicipalityCode VELSEN = Municipality.VELSEN.code();

    @Test
    void agreedSharesAreHundredthsOfAPercentAndTenThousandTogether() {
        assertTrue(AllocationRule.SHARE.accepts(Map.of(HAARLEM, 6_667L, VELSEN, 3_333L)));
        assertFalse(AllocationRule.SHARE.accepts(Map.of(HAARLEM, 6_667L, VELSEN, 3_332L)));
        assertFalse(AllocationRule.SHARE.accepts(Map.of(HAARLEM, 67L, VELSEN, 33L)));
    }

    @Test
    void numbersOfYouthsAndOfEarlierTrajectoriesAreMoreThanNone() {
        for (AllocationRule rule : new AllocationRule[] {AllocationRule.YOUTHS, AllocationRule.EARLIER_USE}) {
            assertTrue(rule.accepts(Map.of(HAARLEM, 34_519L, VELSEN, 0L)));
            assertFalse(rule.accepts(Map.of(HAARLEM, 0L, VELSEN, 0L)));
        }
    }

    @Test
    void whoHasTwiceTheYouthsPaysTwiceAsMuch() {
        assertEquals(
                Map.of(HAARLEM, Money.euros("66.67"), VELSEN, Money.euros("33.33")),
                Apportionment.divide(Money.euros("100.00"), Map.of(HAARLEM, 2_000L, VELSEN, 1_000L)));
    }
}
