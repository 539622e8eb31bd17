package nl.jeugdhulp.budget.underuse;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.forecast.Forecasts;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ConsortiumEventsConsumerTest {
    /** A year that is over, so that the test says the same on any day; the watch has a clock in its November. */
    private static final int YEAR = BudgetFixture.thisYear() - 1;

    private final BudgetFixture fixture = new BudgetFixture();

    @Inject
    ConsortiumEventsConsumer consumer;

    @Inject
    WaitingCounts waiting;

    @Inject
    Budgets budgets;

    @Inject
    Forecasts forecasts;

    @Inject
    Ledger ledger;

    @Test
    void underuseWhileWaitingListsGrowIsToldOnceAndListed() {
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("100000.00", YEAR)));
        for (int month = 1; month <= 10; month++) {
            fixture.spend(BudgetFixture.newSpending("M" + month, "CARE", "5000.00", LocalDate.of(YEAR, month, 20)));
        }
        Arriving.at(consumer, waiting(HelpCategory.AMBULATORY, 6, day(8, 10)), 1);
        look();
        assertEquals(List.of(), told(budget));
        Arriving.at(consumer, waiting(HelpCategory.AMBULATORY, 7, day(11, 20)), 2);
        Arriving.at(consumer, waiting(HelpCategory.RESIDENTIAL, 4, day(11, 21)), 1);
        look();
        look();
        assertEquals(
                List.of(new BudgetUnderused(
                        budget, fixture.consortiumId, YEAR, Money.euros("100000.00"), Money.euros("50000.00"), 11)),
                told(budget));
        fixture.asConsortium()
                .get("/v1/signals?kind=UNDERUSED&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].waiting", equalTo(11))
                .body("items[0].spent.amount", equalTo("50000.00"));
        new BudgetFixture().asConsortium().get("/v1/signals?count=true").then().body("total", equalTo(0));
    }

    @Test
    void theLastCountOfAMonthIsKeptWhateverTheOrderAndReplayChangesNothing() {
        byte[] later = Arriving.wire(waiting(HelpCategory.AMBULATORY, 8, day(5, 20)), 2);
        Arriving.at(consumer, later);
        Arriving.at(consumer, waiting(HelpCategory.AMBULATORY, 3, day(5, 2)), 1);
        Arriving.at(consumer, later);
        assertEquals(OptionalInt.of(8), waiting.atEndOf(YearMonth.of(YEAR, 5), fixture.consortiumId));
        assertEquals(OptionalInt.of(8), waiting.atEndOf(YearMonth.of(YEAR, 7), fixture.consortiumId));
        assertEquals(OptionalInt.empty(), waiting.atEndOf(YearMonth.of(YEAR, 4), fixture.consortiumId));
    }

    private void look() {
        Clock november = Clock.fixed(day(11, 26), BudgetFixture.ZONE);
        new UnderuseWatch(budgets, forecasts, waiting, ledger, november).look();
    }

    private static List<BudgetUnderused> told(UUID budget) {
        return Published.about(budget).stream()
                .filter(BudgetUnderused.class::isInstance)
                .map(BudgetUnderused.class::cast)
                .toList();
    }

    private static Instant day(int month, int day) {
        return LocalDate.of(YEAR, month, day)
                .atTime(12, 0)
                .atZone(BudgetFixture.ZONE)
                .toInstant();
    }

    private AvailabilityChanged waiting(HelpCategory category, int number, Instant asOf) {
        return new AvailabilityChanged(
                fixture.consortiumId, category, AvailabilityStatus.WAITING_LIST, 0, number, null, null, asOf);
    }
}
