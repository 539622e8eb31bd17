package nl.jeugdhulp.budget.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AbleToGoOnTest {
    @Property(tries = 500)
    void noSubtractionGivesASmallNumberBack(
            @ForAll @IntRange(max = 12) int first,
            @ForAll @IntRange(max = 12) int second,
            @ForAll @IntRange(max = 12) int third,
            @ForAll @IntRange(max = 12) int fourth,
            @ForAll @IntRange(max = 12) int unanswered) {
        long[] counts = {first, second, third, fourth};
        long answers = (long) first + second + third + fourth;
        AbleToGoOn shown = AbleToGoOn.of(counts, answers + unanswered);
        long hiddenTogether = 0;
        int hidden = 0;
        for (int i = 0; i < counts.length; i++) {
            PeopleCount cell = shown.byAnswer().get(i);
            if (cell.suppressed()) {
                hidden++;
                hiddenTogether += counts[i];
            } else {
                assertTrue(cell.value() == 0 || cell.value() >= 5, "a small number is shown: " + shown);
            }
        }
        if (!shown.answers().suppressed()) {
            // Whoever subtracts what is shown from the answers gets the hidden ones together, and that is not small.
            assertTrue(hiddenTogether == 0 || hiddenTogether >= 5, "small together: " + shown);
            assertTrue(hidden != 1 || hiddenTogether == 0, "hidden alone: " + shown);
        }
    }

    @Test
    void whereTheAnswersAreHiddenSoIsEachOfThem() {
        AbleToGoOn shown = AbleToGoOn.of(new long[] {10, 10, 0, 0}, 22);
        assertTrue(shown.answers().suppressed());
        assertEquals(
                List.of(PeopleCount.HIDDEN),
                shown.byAnswer().stream().distinct().toList());
    }
}
