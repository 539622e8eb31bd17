package nl.jeugdhulp.budget.underuse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

class UnderuseTest {
    @Test
    void moneyThatIsLeftWhileMorePeopleWaitIsTold() {
        assertTrue(underuse(6, "800.00", "100.00", 9, OptionalInt.of(6)).isToBeTold());
    }

    @Test
    void enoughOfTheYearIsKnown() {
        assertFalse(underuse(2, "800.00", "0.00", 9, OptionalInt.of(6)).isToBeTold());
        assertFalse(underuse(6, null, "0.00", 9, OptionalInt.of(6)).isToBeTold());
    }

    @Test
    void moneyWillBeLeft() {
        assertFalse(underuse(6, "950.00", "0.00", 9, OptionalInt.of(6)).isToBeTold());
        assertFalse(underuse(6, "800.00", "150.00", 9, OptionalInt.of(6)).isToBeTold());
        assertTrue(underuse(6, "949.99", "0.00", 9, OptionalInt.of(6)).isToBeTold());
    }

    @Test
    void enoughPeopleWaitToBeTold() {
        assertFalse(underuse(6, "800.00", "0.00", 4, OptionalInt.of(1)).isToBeTold());
        assertTrue(underuse(6, "800.00", "0.00", 5, OptionalInt.of(1)).isToBeTold());
    }

    @Test
    void waitingListsGrow() {
        assertFalse(underuse(6, "800.00", "0.00", 9, OptionalInt.of(9)).isToBeTold());
        assertFalse(underuse(6, "800.00", "0.00", 9, OptionalInt.empty()).isToBeTold());
    }

    private static Underuse underuse(
            int fullMonths, String yearEndHigh, String committed, int waiting, OptionalInt waitingBefore) {
        return new Underuse(
                Money.euros("1000.00"),
                fullMonths,
                yearEndHigh == null ? null : Money.euros(yearEndHigh),
                Money.euros(committed),
                waiting,
                waitingBefore);
    }
}
