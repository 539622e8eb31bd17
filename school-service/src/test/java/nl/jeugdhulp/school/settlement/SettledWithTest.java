package nl.jeugdhulp.school.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SettledWithTest {
    @Test
    void fewPeopleAreHiddenTogetherWithTheNextSmallest() {
        SettledWith.Shown shown = SettledWith.shown(of(2, 7, 30));
        assertEquals(Set.of("0002"), shown.municipalities());
        assertTrue(shown.total());
    }

    @Test
    void nothingIsHiddenWhereNobodyIsFew() {
        assertEquals(3, SettledWith.shown(of(5, 7, 30)).municipalities().size());
    }

    /** Whoever subtracts what is shown from the total finds at least five values possible for each hidden number. */
    @Property(tries = 300)
    void noSubtractionFromTheTotalGivesASettlementBack(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 12) Integer> people) {
        List<SettledWith> all = of(people.stream().mapToInt(Integer::intValue).toArray());
        SettledWith.Shown shown = SettledWith.shown(all);
        List<SettledWith> hidden = all.stream()
                .filter(each -> !shown.municipalities().contains(each.municipality()))
                .toList();
        all.stream()
                .filter(each -> each.people() < SettledWith.FEWEST_PEOPLE)
                .forEach(each -> assertTrue(hidden.contains(each)));
        if (shown.total() && !hidden.isEmpty()) {
            int sum = hidden.stream().mapToInt(SettledWith::people).sum();
            int least = 1;
            int most = sum - (hidden.size() - 1);
            assertTrue(hidden.size() > 1 && most - least >= SettledWith.FEWEST_PEOPLE - 1);
        }
    }

    private static List<SettledWith> of(int... people) {
        List<SettledWith> all = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            all.add(new SettledWith("000" + i, people[i], people[i] * 10_000L));
        }
        return all;
    }
}
