package nl.jeugdhulp.school.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.school.pasthelp.PastCount;
import nl.jeugdhulp.school.pasthelp.PastFigure;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

class PastTableTest {
    private static final int YEAR = 2019;
    private static final HelpCategory A = HelpCategory.AMBULATORY;
    private static final HelpCategory B = HelpCategory.DAY_TREATMENT;
    private static final HelpCategory REST = HelpCategory.PERSONAL_CARE;
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<PastFigure> figures = new ArrayList<>();
    private final Map<String, String> municipalities = new HashMap<>();

    /** What is true, by school and category; {@link #REST} is what the file left out. */
    private final Map<Cell, Integer> truth = new HashMap<>();

    @Test
    void gapIsNotAZeroInAFile() {
        Cell school = school("0392", "10AA00");
        give(school, null, PastCount.of(20));
        give(school, A, PastCount.of(20));
        give(school, B, PastCount.GAP);
        YearFigures year = year();
        assertEquals(Optional.of(20), year.shown(school.with(A)));
        assertFalse(year.known(school.with(B)));
        assertEquals(Optional.empty(), year.shown(school.with(B)));
        assertFalse(year.known(school.with(HelpCategory.RESIDENTIAL)));
    }

    @Test
    void zeroInAFileIsAZero() {
        Cell school = school("0392", "10AA00");
        give(school, null, PastCount.of(0));
        assertEquals(Optional.of(0), year().shown(school));
        assertTrue(year().known(school));
    }

    @Test
    void fewerThanFiveIsKnownAndNeverShownNorWhatItIsPartOf() {
        Cell school = school("0392", "10AA00");
        give(school, A, PastCount.of(20));
        give(school, B, PastCount.FEW);
        YearFigures year = year();
        for (Cell hidden : List.of(school, school.with(A), school.with(B), Cell.REGION)) {
            assertTrue(year.known(hidden));
            assertEquals(Optional.empty(), year.shown(hidden), hidden.toString());
        }
    }

    @Test
    void totalIsTheSumOfPartsOnlyWhenEachIsANumber() {
        Cell summed = school("0392", "10AA00");
        give(summed, A, PastCount.of(20));
        give(summed, B, PastCount.of(7));
        Cell gap = school("0392", "10AB00");
        give(gap, A, PastCount.of(20));
        give(gap, B, PastCount.GAP);
        YearFigures year = year();
        assertEquals(Optional.of(27), year.shown(summed));
        assertFalse(year.known(gap));
        assertEquals(Optional.empty(), year.shown(gap.with(A)), "what may be shown of a part depends on the whole");
        assertEquals(1, year.schools(Cell.REGION));
        assertEquals(Optional.of(27), year.shown(Cell.REGION));
    }

    @Test
    void whatAFileLeftOutIsNotWorkedOutFromTotalAndParts() {
        Cell school = school("0392", "10AA00");
        give(school, null, PastCount.of(23));
        give(school, A, PastCount.of(20));
        assertEquals(Optional.empty(), year().shown(school.with(A)));
        assertEquals(Optional.of(23), year().shown(school));
    }

    @Test
    void regionIsNotAddedUpPerCategoryWhereSchoolsHaveGaps() {
        Cell one = school("0392", "10AA00");
        give(one, A, PastCount.of(20));
        Cell other = school("0392", "10AB00");
        give(other, A, PastCount.of(20));
        give(other, B, PastCount.of(30));
        assertFalse(year().known(Cell.REGION.with(B)));
        give(one, B, PastCount.of(0));
        assertEquals(Optional.of(30), year().shown(Cell.REGION.with(B)));
    }

    @Test
    void totalBelowItsPartsIsNoTotal() {
        Cell school = school("0392", "10AA00");
        give(school, null, PastCount.of(5));
        give(school, A, PastCount.of(20));
        assertFalse(year().known(school));
        assertEquals(Optional.empty(), year().shown(school.with(A)));
    }

    @Test
    void organisationsAreHiddenWhereTheyWouldTellOnPeople() {
        Cell school = school("0392", "10AA00");
        give(school, null, PastCount.of(8));
        assertEquals(Optional.of(4), year().organisations(school, 4));
        assertEquals(Optional.empty(), year().organisations(school, 6), "six of eight would have one each");
        Cell small = school("0397", "10AB00");
        give(small, null, PastCount.of(3));
        assertEquals(Optional.empty(), year().organisations(small, 1));
    }

    /** Whoever has every figure of an imported year, knows the gaps and subtracts comes within four of no hidden number. */
    @Property(tries = 200)
    void noSubtractionGivesAHiddenNumberOfAFileBack(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int places, @ForAll boolean whole) {
        figures.clear();
        municipalities.clear();
        truth.clear();
        for (int place = 0; place < places; place++) {
            int members = 1 + random.nextInt(4);
            for (int member = 0; member < members; member++) {
                invent(school("000" + place, "%02dAA%02d".formatted(10 + place, member)), random, whole);
            }
        }
        YearFigures year = year();
        Set<Cell> counted = new HashSet<>();
        municipalities.forEach((id, municipality) -> {
            Cell school = new Cell(municipality, id, null, null);
            if (year.known(school)) {
                counted.add(school);
            }
        });
        SubtractionAttack attack = new SubtractionAttack(counted, Set.of(A, B, REST), Set.of(NOBODY));
        List<Cell> published = new ArrayList<>(List.of(Cell.REGION, Cell.REGION.with(A), Cell.REGION.with(B)));
        counted.forEach(school -> {
            published.addAll(List.of(school, school.with(A), school.with(B)));
            published.add(new Cell(school.municipality(), null, null, null));
        });
        List<Cell> secret = new ArrayList<>();
        for (Cell cell : published) {
            year.shown(cell).ifPresent(number -> {
                assertEquals(truth(counted, cell), number, cell.toString());
                attack.knows(cell, number);
            });
            if (cell.isSchoolTotal() && year.shown(cell).isEmpty()) {
                attack.knowsAtLeast(cell, 1);
            }
            if (cell.ofSchool() && cell.category() != null && !year.known(cell)) {
                attack.knows(cell, 0);
            }
            int number = truth(counted, cell);
            if (number > 0 && number < SafeFigures.FEWEST_PEOPLE && year.known(cell)) {
                assertEquals(Optional.empty(), year.shown(cell), cell.toString());
                secret.add(cell);
            }
        }
        counted.stream()
                .map(school -> school.with(REST))
                .filter(rest -> truth(counted, rest) > 0 && truth(counted, rest) < SafeFigures.FEWEST_PEOPLE)
                .forEach(secret::add);
        for (Cell cell : secret) {
            SubtractionAttack.Interval found = attack.workOut(cell);
            assertTrue(found.width() > SafeFigures.WIDTH - 1 - 1e-6, () -> cell + " lies within " + found);
        }
    }

    private void invent(Cell school, Random random, boolean whole) {
        int total = 0;
        for (HelpCategory category : List.of(A, B)) {
            if (!whole && random.nextInt(4) == 0) {
                continue;
            }
            int helps = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(40);
            truth.put(school.with(category), helps);
            total += helps;
            boolean few = helps > 0 && helps < 5 && random.nextInt(3) == 0;
            give(school, category, few ? PastCount.FEW : PastCount.of(helps));
        }
        int rest = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
        if (rest > 0 || random.nextBoolean()) {
            truth.put(school.with(REST), rest);
            total += rest;
            give(school, null, total > 0 && total < 5 && random.nextBoolean() ? PastCount.FEW : PastCount.of(total));
        }
    }

    private int truth(Set<Cell> counted, Cell cell) {
        return truth.entrySet().stream()
                .filter(entry -> counted.contains(entry.getKey().school()))
                .filter(entry -> cell.municipality() == null
                        || cell.municipality().equals(entry.getKey().municipality()))
                .filter(entry -> cell.schoolId() == null
                        || cell.schoolId().equals(entry.getKey().schoolId()))
                .filter(entry -> cell.category() == null
                        || cell.category() == entry.getKey().category())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private YearFigures year() {
        return YearFigures.imported(PastTable.of(figures, municipalities));
    }

    private Cell school(String municipality, String id) {
        municipalities.put(id, municipality);
        return new Cell(municipality, id, null, null);
    }

    private void give(Cell school, HelpCategory category, PastCount count) {
        figures.add(new PastFigure(school.schoolId(), YEAR, category, null, count, null, null));
    }
}
