package nl.jeugdhulp.budget.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.AllocationRule;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.events.BudgetEvent;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BudgetTest {
    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Test
    void theLastApprovalOfTheSevenAdopts() {
        Budget budget = draft("1000.01");
        Optional<BudgetEvent> event = Optional.empty();
        for (Municipality municipality : Municipality.values()) {
            assertEquals(BudgetStatus.DRAFT, budget.status());
            assertTrue(event.isEmpty());
            event = budget.approve(municipality.code(), "somebody", NOW, TODAY);
        }
        assertEquals(BudgetStatus.RUNNING, budget.status());
        assertEquals(
                Optional.of(new BudgetAdopted(budget.id(), budget.consortiumId(), 2026, Money.euros("1000.01"))),
                event);
    }

    @Test
    void aDraftThatIsDrawnUpAnewIsApprovedAnewAndAnAdoptedBudgetIsNotRedrawn() {
        Budget budget = draft("1000.00");
        List<Municipality> all = List.of(Municipality.values());
        all.subList(0, 6).forEach(municipality -> budget.approve(municipality.code(), "somebody", NOW, TODAY));
        redraw(budget, "2000.00");
        assertEquals(Money.euros("2000.00"), budget.amounts().values().stream().reduce(Money.ZERO, Money::plus));
        budget.approve(all.getLast().code(), "somebody", NOW, TODAY);
        assertEquals(BudgetStatus.DRAFT, budget.status());
        all.forEach(municipality -> budget.approve(municipality.code(), "somebody", NOW, TODAY));
        assertEquals(BudgetStatus.RUNNING, budget.status());
        assertRefused(BudgetProblem.NOT_A_DRAFT, () -> redraw(budget, "3000.00"));
    }

    private static void redraw(Budget budget, String lumpSum) {
        budget.redraw(
                Money.euros(lumpSum),
                AllocationRule.YOUTHS,
                budget.weights(),
                SettlementRule.INVEST,
                InstalmentSchedule.QUARTERLY,
                NOW);
    }

    @Test
    void aMunicipalityThatApprovesTwiceCountsOnce() {
        Budget budget = draft("1000.00");
        for (int i = 0; i < 10; i++) {
            budget.approve(Municipality.HAARLEM.code(), "somebody", NOW, TODAY);
        }
        assertEquals(BudgetStatus.DRAFT, budget.status());
    }

    @Test
    void anAdoptedBudgetRunsFromTheFirstOfJanuary() {
        Budget budget = draft("1000.00");
        for (Municipality municipality : Municipality.values()) {
            budget.approve(municipality.code(), "somebody", NOW, LocalDate.of(2025, 11, 30));
        }
        assertEquals(BudgetStatus.ADOPTED, budget.status());
        budget.begin(LocalDate.of(2025, 12, 31), NOW);
        assertEquals(BudgetStatus.ADOPTED, budget.status());
        budget.begin(LocalDate.of(2026, 1, 1), NOW);
        assertEquals(BudgetStatus.RUNNING, budget.status());
    }

    @Test
    void eachAlertLevelIsToldOnce() {
        Budget budget = draft("1000.00");
        assertEquals(List.of(), budget.signal(Money.euros("749.99"), NOW));
        assertEquals(List.of(75), levels(budget.signal(Money.euros("750.00"), NOW)));
        assertEquals(List.of(), budget.signal(Money.euros("600.00"), NOW));
        assertEquals(List.of(), budget.signal(Money.euros("751.00"), NOW));
        assertEquals(List.of(90, 100), levels(budget.signal(Money.euros("1000.00"), NOW)));
        assertEquals(List.of(), budget.signal(Money.euros("5000.00"), NOW));
    }

    @Test
    void nothingIsBookedOnADraftOrOutsideTheYear() {
        Budget draft = draft("1000.00");
        assertEquals(
                BudgetProblem.BUDGET_NOT_OPEN,
                assertThrows(Problem.class, () -> draft.checkOpenOn(TODAY)).type());

        Budget running = draft("1000.00");
        for (Municipality municipality : Municipality.values()) {
            running.approve(municipality.code(), "somebody", NOW, TODAY);
        }
        running.checkOpenOn(TODAY);
        assertEquals(
                BudgetProblem.OUTSIDE_YEAR,
                assertThrows(Problem.class, () -> running.checkOpenOn(LocalDate.of(2027, 1, 1)))
                        .type());
    }

    @Test
    void theLifeOfABudgetIsDraftAdoptedRunningClosedSettled() {
        Budget budget = draft("1000.00");
        LocalDate before = LocalDate.of(2025, 12, 1);
        LocalDate after = LocalDate.of(2027, 1, 1);
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.close(after, NOW));
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.settle(NOW));
        for (Municipality municipality : Municipality.values()) {
            budget.approve(municipality.code(), "somebody", NOW, before);
        }
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.close(after, NOW));
        budget.begin(TODAY, NOW);
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.settle(NOW));
        assertRefused(BudgetProblem.YEAR_NOT_OVER, () -> budget.close(LocalDate.of(2026, 12, 31), NOW));
        budget.close(after, NOW);
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.close(after, NOW));
        assertRefused(BudgetProblem.BUDGET_NOT_OPEN, () -> budget.checkOpenOn(TODAY));
        budget.settle(NOW);
        assertEquals(BudgetStatus.SETTLED, budget.status());
        assertRefused(BudgetProblem.WRONG_STATUS, () -> budget.settle(NOW));
    }

    private static void assertRefused(BudgetProblem type, Executable step) {
        assertEquals(type, assertThrows(Problem.class, step).type());
    }

    @Test
    void underuseIsToldOnceAYear() {
        Budget budget = draft("1000.00");
        assertTrue(budget.signalUnderuse(Money.euros("10.00"), 7, NOW).isPresent());
        assertTrue(budget.signalUnderuse(Money.euros("11.00"), 9, NOW).isEmpty());
    }

    @Test
    void whatHappensOutsideTheYearIsBookedOnItsNearestDay() {
        Budget budget = draft("1000.00");
        assertEquals(LocalDate.of(2026, 1, 1), budget.bookingDay(LocalDate.of(2025, 11, 30)));
        assertEquals(TODAY, budget.bookingDay(TODAY));
        assertEquals(LocalDate.of(2026, 12, 31), budget.bookingDay(LocalDate.of(2027, 1, 15)));
    }

    private static List<Integer> levels(List<BudgetEvent> events) {
        return events.stream()
                .map(BudgetLevelPassed.class::cast)
                .map(BudgetLevelPassed::levelPercent)
                .toList();
    }

    static Budget draft(String lumpSum) {
        Map<MunicipalityCode, Long> weights = new TreeMap<>();
        for (Municipality municipality : Municipality.values()) {
            weights.put(municipality.code(), 100L + weights.size());
        }
        return new Budget(
                UUID.randomUUID(),
                UUID.randomUUID(),
                2026,
                Money.euros(lumpSum),
                AllocationRule.YOUTHS,
                weights,
                SettlementRule.GIVE_BACK,
                InstalmentSchedule.MONTHLY,
                NOW);
    }
}
