package nl.jeugdhulp.school.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

class SafeFiguresTest {
    private static final List<HelpCategory> CATEGORIES =
            List.of(HelpCategory.AMBULATORY, HelpCategory.DAY_TREATMENT, HelpCategory.YOUTH_MENTAL_HEALTH);
    private static final List<UUID> CONSORTIA = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    /** Leaves are given people by people; every total is added up from them. */
    private final Map<Cell, Tally> tallies = new HashMap<>();

    private final Set<Cell> schools = new HashSet<>();

    @Test
    void numbersFromFiveOnAreShownAndZeroIsAZero() {
        Cell school = put("0392", "10AA00", 0, 0, 12);
        put("0392", "10AA00", 1, 0, 7);
        SafeFigures figures = SafeFigures.of(tallies);
        assertEquals(Optional.of(19), figures.shown(school));
        assertEquals(Optional.of(12), figures.shown(school.with(CATEGORIES.get(0))));
        assertEquals(Optional.of(0), figures.shown(school.with(CATEGORIES.get(2))));
        assertEquals(Optional.of(0), figures.shown(new Cell("0392", "10AA99", null, null)));
        assertEquals(Optional.of(19), figures.shown(Cell.REGION));
    }

    @Test
    void fewerThanFiveAreHiddenTogetherWithTheirComplement() {
        Cell school = put("0392", "10AA00", 0, 0, 12);
        put("0392", "10AA00", 1, 0, 3);
        SafeFigures figures = SafeFigures.of(tallies);
        assertEquals(Optional.of(15), figures.shown(school));
        assertEquals(Optional.empty(), figures.shown(school.with(CATEGORIES.get(1))));
        assertEquals(Optional.empty(), figures.shown(school.with(CATEGORIES.get(0))));
    }

    @Test
    void smallSchoolIsHiddenWithTheNextSmallestOfItsMunicipality() {
        Cell small = put("0392", "10AA00", 0, 0, 2);
        Cell next = put("0392", "10AB00", 0, 0, 9);
        Cell large = put("0392", "10AC00", 0, 0, 30);
        SafeFigures figures = SafeFigures.of(tallies);
        assertEquals(Optional.empty(), figures.shown(small));
        assertEquals(Optional.empty(), figures.shown(next));
        assertEquals(Optional.of(30), figures.shown(large));
        assertEquals(Optional.of(41), figures.shown(new Cell("0392", null, null, null)));
    }

    @Test
    void smallNumbersThatOnlyHaveSmallCompanyAreNotWorkedOutFromTheirSum() {
        put("0392", "10AA00", 0, 0, 1);
        put("0392", "10AB00", 0, 0, 1);
        put("0392", "10AC00", 0, 0, 30);
        SafeFigures figures = SafeFigures.of(tallies);
        assertEquals(Optional.empty(), figures.shown(new Cell("0392", "10AC00", null, null)));
    }

    @Test
    void municipalityWithOneSmallSchoolIsHiddenWithAnother() {
        put("0392", "10AA00", 0, 0, 3);
        put("0397", "10AB00", 0, 0, 20);
        put("0473", "10AC00", 0, 0, 50);
        SafeFigures figures = SafeFigures.of(tallies);
        assertEquals(Optional.empty(), figures.shown(new Cell("0392", null, null, null)));
        assertEquals(Optional.empty(), figures.shown(new Cell("0397", null, null, null)));
        assertEquals(Optional.empty(), figures.shown(new Cell("0397", "10AB00", null, null)));
        assertEquals(Optional.of(50), figures.shown(new Cell("0473", null, null, null)));
        assertEquals(Optional.of(73), figures.shown(Cell.REGION));
    }

    /** Nobody who subtracts and adds all that is published comes within four of a number that had to be hidden. */
    @Property(tries = 300)
    void noSubtractionGivesAHiddenNumberBack(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int municipalities) {
        tallies.clear();
        schools.clear();
        for (int municipality = 0; municipality < municipalities; municipality++) {
            int members = 1 + random.nextInt(5);
            for (int member = 0; member < members; member++) {
                String id = "%02dAA%02d".formatted(10 + municipality, member);
                for (int category = 0; category < CATEGORIES.size(); category++) {
                    for (int consortium = 0; consortium < CONSORTIA.size(); consortium++) {
                        int people = random.nextInt(3) == 0 ? random.nextInt(random.nextBoolean() ? 6 : 40) : 0;
                        put("000" + municipality, id, category, consortium, people);
                    }
                }
            }
        }
        SafeFigures figures = SafeFigures.of(tallies);
        SubtractionAttack attack = new SubtractionAttack(schools, Set.copyOf(CATEGORIES), Set.copyOf(CONSORTIA));
        List<Cell> published = published();
        List<Cell> small = new ArrayList<>();
        for (Cell cell : published) {
            figures.shown(cell).ifPresent(number -> attack.knows(cell, number));
            if (cell.isSchoolTotal() && figures.shown(cell).isEmpty()) {
                attack.knowsAtLeast(cell, 1);
            }
            if (!tallies.getOrDefault(cell, Tally.NONE).showable()) {
                assertEquals(Optional.empty(), figures.shown(cell), cell.toString());
                small.add(cell);
            }
        }
        for (Cell cell : small) {
            SubtractionAttack.Interval found = attack.workOut(cell);
            assertTrue(found.width() > SafeFigures.WIDTH - 1 - 1e-6, () -> cell + " lies within " + found);
        }
    }

    private List<Cell> published() {
        List<Cell> cells = new ArrayList<>(List.of(Cell.REGION));
        CATEGORIES.forEach(category -> cells.add(Cell.REGION.with(category)));
        CONSORTIA.forEach(consortium -> cells.add(Cell.REGION.with(consortium)));
        schools.stream()
                .map(Cell::municipality)
                .distinct()
                .forEach(municipality -> cells.add(new Cell(municipality, null, null, null)));
        for (Cell school : schools) {
            cells.add(school);
            CONSORTIA.forEach(consortium -> cells.add(school.with(consortium)));
            for (HelpCategory category : CATEGORIES) {
                cells.add(school.with(category));
                CONSORTIA.forEach(consortium -> cells.add(school.with(category).with(consortium)));
            }
        }
        return cells;
    }

    private Cell put(String municipality, String schoolId, int category, int consortium, int people) {
        HelpCategory ofCategory = CATEGORIES.get(category);
        UUID ofConsortium = CONSORTIA.get(consortium);
        Cell school = new Cell(municipality, schoolId, null, null);
        schools.add(school);
        if (people > 0) {
            for (Cell cell : List.of(
                    Cell.REGION,
                    Cell.REGION.with(ofCategory),
                    Cell.REGION.with(ofConsortium),
                    new Cell(municipality, null, null, null),
                    school,
                    school.with(ofCategory),
                    school.with(ofConsortium),
                    school.with(ofCategory).with(ofConsortium))) {
                tallies.merge(
                        cell,
                        new Tally(people, people, true),
                        (one, other) -> new Tally(one.helps() + other.helps(), one.people() + other.people(), true));
            }
        }
        return school;
    }
}
