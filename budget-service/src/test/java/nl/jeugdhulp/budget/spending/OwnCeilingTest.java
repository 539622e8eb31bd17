package nl.jeugdhulp.budget.spending;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OwnCeilingTest {
    private static final int THREADS = 50;

    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void fiftyConcurrentSpendingsNeverPassTheCeiling() throws InterruptedException, ExecutionException {
        UUID budget = fixture.adopted("1000.00");
        ceiling(budget);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                Map<String, Object> request = BudgetFixture.newSpending("L" + i, "30.00");
                answers.add(threads.submit(() -> {
                    start.await();
                    return fixture.asConsortium()
                            .body(request)
                            .post("/v1/spendings")
                            .statusCode();
                }));
            }
            start.countDown();
        }
        int recorded = 0;
        int refused = 0;
        for (Future<Integer> answer : answers) {
            recorded += answer.get() == 201 ? 1 : 0;
            refused += answer.get() == 409 ? 1 : 0;
        }
        assertEquals(33, recorded);
        assertEquals(THREADS - 33, refused);
        fixture.expect(budget, "990.00", "0.00", "10.00");
        fixture.asConsortium()
                .get("/v1/journal-entries/verification?budgetId=" + budget)
                .then()
                .body("intact", equalTo(true))
                .body("entries", equalTo(34));
    }

    @Test
    void aboveTheCeilingTheRefusalSaysWhatIsAvailable() {
        UUID budget = fixture.adopted("1000.00");
        ceiling(budget);
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("1", "1000.01"))
                .post("/v1/spendings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/above-own-ceiling"))
                .body("available.amount", equalTo("1000.00"));
    }

    @Test
    void onlyTheConsortiumReallocatesBetweenCategories() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "100.00");
        Map<String, Object> request =
                Map.of("from", "CARE", "to", "PREVENTION", "amount", BudgetFixture.euros("40.00"));
        for (String client : List.of("demo-municipality-0392", "demo-region")) {
            Tokens.as(client)
                    .body(request)
                    .post("/v1/budgets/" + budget + "/reallocations")
                    .then()
                    .statusCode(403);
        }
        fixture.asConsortium()
                .body(request)
                .post("/v1/budgets/" + budget + "/reallocations")
                .then()
                .statusCode(201)
                .body("spentOnFrom.amount", equalTo("60.00"))
                .body("spentOnTo.amount", equalTo("40.00"));
        fixture.expect(budget, "100.00", "0.00", "900.00");
    }

    private void ceiling(UUID budget) {
        fixture.asConsortium()
                .body(Map.of("enabled", true))
                .put("/v1/budgets/" + budget + "/ceiling")
                .then()
                .statusCode(428);
        fixture.switchCeiling(budget, true);
    }
}
