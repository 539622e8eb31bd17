package nl.jeugdhulp.budget.spending;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of everything that books, each step beside three plain numbers that say what must come out: balanced,
 * available is right, reversal undoes, replay changes nothing.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RandomYearTest {
    private static final int STEPS = 40;
    private static final List<String> CATEGORIES = List.of("CARE", "PREVENTION", "INNOVATION", "TRAINING", "OTHER");

    private final BudgetFixture fixture = new BudgetFixture();
    private final List<Spent> spendings = new ArrayList<>();
    private final List<UUID> commitments = new ArrayList<>();
    private UUID budget;
    private Money lumpSum = Money.euros("100000.00");
    private Money spent = Money.ZERO;
    private Money committed = Money.ZERO;

    private record Spent(UUID id, Map<String, Object> request, Money amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void balancedAvailableIsRightReversalUndoesReplayChangesNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        budget = fixture.adopted(lumpSum.amount());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> spend(step, random);
                case 3 -> earmark(random);
                case 4 -> reverse(random);
                case 5 -> replay(random);
                default -> revise(random);
            }
            fixture.expect(
                    budget,
                    spent.amount(),
                    committed.amount(),
                    lumpSum.minus(spent).minus(committed).amount());
        }
        fixture.asConsortium()
                .get("/v1/journal-entries/verification?budgetId=" + budget)
                .then()
                .body("intact", equalTo(true));
        Tokens.as("demo-operator")
                .get("/v1/journal-entries/reconciliation")
                .then()
                .body("unbalancedEntries", equalTo(0));
    }

    private void spend(int step, SplittableRandom random) {
        Money amount = Money.ofCents(random.nextLong(1, 1_000_000));
        Map<String, Object> request = BudgetFixture.newSpending(
                "S" + step, CATEGORIES.get(random.nextInt(CATEGORIES.size())), amount.amount(), BudgetFixture.today());
        spendings.add(new Spent(fixture.spend(request), request, amount));
        spent = spent.plus(amount);
    }

    private void earmark(SplittableRandom random) {
        Money amount = Money.ofCents(random.nextLong(1, 200_000));
        if (amount.compareTo(lumpSum.minus(spent).minus(committed)) > 0) {
            return;
        }
        commitments.add(UUID.fromString(fixture.asConsortium()
                .body(Map.of(
                        "category",
                        "OTHER",
                        "amount",
                        BudgetFixture.euros(amount.amount()),
                        "expiresOn",
                        BudgetFixture.thisYear() + "-12-31"))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
        committed = committed.plus(amount);
        if (random.nextInt(3) == 0) {
            fixture.asConsortium()
                    .post("/v1/commitments/" + commitments.removeLast() + "/release")
                    .then()
                    .statusCode(200);
            committed = committed.minus(amount);
        }
    }

    private void reverse(SplittableRandom random) {
        if (!spendings.isEmpty()) {
            Spent undone = spendings.remove(random.nextInt(spendings.size()));
            fixture.asConsortium()
                    .post("/v1/spendings/" + undone.id() + "/reversal")
                    .then()
                    .statusCode(200);
            spent = spent.minus(undone.amount());
        }
    }

    private void replay(SplittableRandom random) {
        if (!spendings.isEmpty()) {
            Spent again = spendings.get(random.nextInt(spendings.size()));
            fixture.asConsortium()
                    .body(again.request())
                    .post("/v1/spendings")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(again.id().toString()));
        }
    }

    private void revise(SplittableRandom random) {
        Money revised = lumpSum.plus(Money.ofCents(random.nextLong(1, 500_000)));
        BudgetFixture.asRegion()
                .body(Map.of(
                        "reason",
                        "POLICY",
                        "lumpSum",
                        BudgetFixture.euros(revised.amount()),
                        "effectiveOn",
                        LocalDate.of(BudgetFixture.thisYear(), 1, 1).toString()))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201);
        lumpSum = revised;
    }
}
