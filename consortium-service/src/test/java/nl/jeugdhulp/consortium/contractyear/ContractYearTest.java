package nl.jeugdhulp.consortium.contractyear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.values.Period;
import org.junit.jupiter.api.Test;

class ContractYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void contractOfLotOneHasNineYearsEachLookedBackOnWhenItIsOver() {
        List<ContractYear> years =
                ContractYear.of(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2031, 12, 31)), TODAY);
        assertEquals(9, years.size());
        assertEquals(
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                years.get(3).period());
        assertEquals(LocalDate.of(2027, 1, 1), years.get(3).reviewDue());
        assertEquals(9, years.getLast().number());
    }

    @Test
    void contractWithoutEndHasTheYearsUntilToday() {
        List<ContractYear> years = ContractYear.of(Period.since(LocalDate.of(2023, 7, 1)), TODAY);
        assertEquals(3, years.size());
        assertEquals(TODAY, years.getLast().period().until());
    }

    @Property(tries = 200)
    void everyDayOfTheContractLiesInExactlyOneYear(
            @ForAll @IntRange(max = 2000) int startDay, @ForAll @IntRange(max = 3650) int length) {
        LocalDate begin = LocalDate.of(2020, 1, 1).plusDays(startDay);
        LocalDate end = begin.plusDays(length);
        List<ContractYear> years = ContractYear.of(new Period(begin, end), TODAY);
        assertEquals(begin, years.getFirst().period().from());
        assertEquals(end, years.getLast().period().until());
        for (int year = 1; year < years.size(); year++) {
            assertEquals(
                    years.get(year - 1).period().until().plusDays(1),
                    years.get(year).period().from());
            assertTrue(years.get(year).number() == year + 1);
        }
    }
}
