package nl.jeugdhulp.consortium.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.events.BudgetEvent.BudgetRevised;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BudgetEventsConsumerTest {
    @Inject
    BudgetEventsConsumer consumer;

    private final UUID consortium = UUID.randomUUID();
    private final UUID budget = UUID.randomUUID();
    private final String address = "/v1/consortia/" + consortium + "/budgets";

    @Test
    void theStateOfTheLumpSumStandsBesideCapacity() {
        Arriving.at(consumer, new BudgetAdopted(budget, consortium, 2026, Money.euros("1000000.00")), 1);
        Arriving.at(
                consumer,
                new BudgetLevelPassed(
                        budget, consortium, 2026, 75, Money.euros("1000000.00"), Money.euros("760000.00")),
                2);
        Arriving.at(consumer, new BudgetRevised(budget, consortium, 2026, Money.euros("1100000.00")), 3);
        Tokens.as("demo-region")
                .get(address)
                .then()
                .statusCode(200)
                .body("lumpSum.amount[0]", equalTo("1100000.00"))
                .body("levelPassedPercent[0]", equalTo(75))
                .body("spentThen.amount[0]", equalTo("760000.00"));
    }

    @Test
    void moneyLeftWhilePeopleWaitIsShownAndStaysAfterARevision() {
        Money lumpSum = Money.euros("1000000.00");
        Arriving.at(consumer, new BudgetAdopted(budget, consortium, 2026, lumpSum), 1);
        Tokens.as("demo-region").get(address).then().body("underuse[0]", nullValue());
        Arriving.at(consumer, new BudgetUnderused(budget, consortium, 2026, lumpSum, Money.euros("300000.00"), 17), 2);
        Arriving.at(consumer, new BudgetRevised(budget, consortium, 2026, lumpSum), 3);
        Tokens.as("demo-region")
                .get(address)
                .then()
                .body("underuse[0].spent.amount", equalTo("300000.00"))
                .body("underuse[0].waiting", equalTo(17));
    }

    @Test
    void olderNewsChangesNothingAndARebuildStartsEmpty() {
        Arriving.at(consumer, new BudgetRevised(budget, consortium, 2026, Money.euros("20.00")), 5);
        Arriving.at(consumer, new BudgetAdopted(budget, consortium, 2026, Money.euros("10.00")), 1);
        Tokens.as("demo-region").get(address).then().body("lumpSum.amount[0]", equalTo("20.00"));
        consumer.reset();
        Tokens.as("demo-region").get(address).then().body("", hasSize(0));
    }

    @Test
    void theMoneyOfAConsortiumIsForItselfAndTheRegion() {
        Tokens.as("demo-consortium-1").get(address).then().statusCode(404);
        Tokens.as("own", token -> token.role("consortium").claim("consortium_id", consortium.toString()))
                .get(address)
                .then()
                .statusCode(200);
        Tokens.as("demo-municipality-0392").get(address).then().statusCode(403);
        Tokens.as("demo-gp").get(address).then().statusCode(403);
    }
}
