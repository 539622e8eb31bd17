package nl.jeugdhulp.referral.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NeutralOrderTest {
    /** Over as many days as there are consortia, each stands in each place exactly once: nobody is steered. */
    @Property
    void everyConsortiumStandsInEveryPlaceEquallyOften(
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll String asked,
            @ForAll @IntRange(min = 0, max = 40_000) int epochDay) {
        List<Integer> consortia = IntStream.range(0, size).boxed().toList();
        for (int place = 0; place < size; place++) {
            Set<Integer> seen = new HashSet<>();
            for (int day = 0; day < size; day++) {
                seen.add(NeutralOrder.of(consortia, asked, LocalDate.ofEpochDay(epochDay + day))
                        .get(place));
            }
            assertEquals(Set.copyOf(consortia), seen);
        }
    }

    @Property
    void sameQuestionOnTheSameDayGivesTheSameOrder(@ForAll String asked) {
        LocalDate day = LocalDate.of(2026, 9, 1);
        List<String> consortia = List.of("a", "b", "c", "d");
        assertEquals(NeutralOrder.of(consortia, asked, day), NeutralOrder.of(consortia, asked, day));
    }
}
