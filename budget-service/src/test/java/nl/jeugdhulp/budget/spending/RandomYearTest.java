package nl.jeugdhulp.budget.spending;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after each step of random sequences of everything that books. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RandomYearTest {
    private static final int STEPS = 20;

    /** A year that is always tried, and one that nobody has seen; the name of the test says its seed. */
    static LongStream seeds() {
        return LongStream.of(1, ThreadLocalRandom.current().nextLong(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void availableIsRight(long seed) {
        after(new RandomYear(seed), RandomYearTest::expectAmounts);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void balanced(long seed) {
        RandomYear year = new RandomYear(seed);
        Map<String, Object> before = BudgetFixture.wrongs();
        after(year, each -> assertEquals(before, BudgetFixture.wrongs()));
        year.fixture
                .asConsortium()
                .get("/v1/journal-entries/verification?budgetId=" + year.budget)
                .then()
                .body("intact", equalTo(true));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsSumExactly(long seed) {
        after(new RandomYear(seed), year -> {
            List<String> amounts = year.shown().extract().path("contributions.amount.amount");
            Money sum = amounts.stream().map(Money::euros).reduce(Money.ZERO, Money::plus);
            assertEquals(year.lumpSum, sum);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reversalUndoes(long seed) {
        after(new RandomYear(seed), year -> {
            String before = year.balances();
            year.spendAndReverse();
            assertEquals(before, year.balances());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replayChangesNothing(long seed) {
        after(new RandomYear(seed), year -> {
            String before = year.balances();
            year.replay();
            assertEquals(before, year.balances());
            expectAmounts(year);
        });
    }

    private static void after(RandomYear year, Consumer<RandomYear> eachStep) {
        for (int step = 0; step < STEPS; step++) {
            year.step();
            eachStep.accept(year);
        }
    }

    private static void expectAmounts(RandomYear year) {
        year.fixture.expect(
                year.budget,
                year.spent.amount(),
                year.committed.amount(),
                year.available().amount());
    }
}
