package nl.jeugdhulp.budget.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.jeugdhulp.budget.annual.SettlementRule;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Property
    void theSettlementIsRightToTheCentAndBalances(
            @ForAll @LongRange(min = 7, max = 10_000_000_000L) long lumpSum,
            @ForAll @LongRange(min = 0, max = 12_000_000_000L) long spent,
            @ForAll SettlementRule rule) {
        Settlement settlement =
                Settlement.of(Money.ofCents(lumpSum), Money.ofCents(spent), rule, contributions(lumpSum));

        assertEquals(
                lumpSum - spent,
                settlement.surplus().cents() - settlement.ownRisk().cents());
        if (!settlement.postings().isEmpty()) {
            EntryDraft.of(LocalDate.of(2026, 12, 31), EntryKind.SETTLEMENT, UUID.randomUUID(), settlement.postings());
        }
        if (rule == SettlementRule.GIVE_BACK && lumpSum > spent) {
            assertEquals(
                    lumpSum - spent,
                    settlement.givenBack().values().stream()
                            .mapToLong(Money::cents)
                            .sum());
        }
    }

    @Test
    void aDeficitIsTheConsortiumsOwnRiskWhateverTheRule() {
        for (SettlementRule rule : SettlementRule.values()) {
            Settlement settlement =
                    Settlement.of(Money.euros("100.00"), Money.euros("130.00"), rule, contributions(10_000));
            assertEquals(Money.euros("30.00"), settlement.ownRisk());
            assertTrue(settlement.givenBack().isEmpty());
        }
    }

    private static Map<MunicipalityCode, Money> contributions(long lumpSum) {
        Map<MunicipalityCode, Money> contributions = new TreeMap<>();
        long each = lumpSum / Municipality.values().length;
        for (Municipality municipality : Municipality.values()) {
            contributions.put(municipality.code(), Money.ofCents(each));
        }
        return contributions;
    }
}
