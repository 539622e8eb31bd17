package nl.jeugdhulp.school.help;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.pasthelp.PastCount;
import nl.jeugdhulp.school.pasthelp.PastFigure;

/**
 * The tables of a past school year, made of what files gave. A school's total is what the file gives, or else the sum of
 * its parts when each of them is a number. A school without a usable total counts in no table, and what is known of it is
 * withheld: what may be shown of a part can only be decided beside the whole.
 */
final class PastTable {
    private final Map<Cell, Tally> tallies = new HashMap<>();
    private final Set<Cell> known = new HashSet<>();
    private final Set<Cell> withheld = new HashSet<>();
    private final Map<Cell, Integer> schools = new HashMap<>();
    private boolean byCategory;
    private boolean byConsortium;

    private PastTable() {}

    /** @param municipalities of each registered school */
    static PastTable of(Collection<PastFigure> figures, Map<String, String> municipalities) {
        PastTable table = new PastTable();
        Map<String, List<PastFigure>> bySchool = figures.stream()
                .filter(figure -> municipalities.containsKey(figure.schoolId()))
                .collect(Collectors.groupingBy(PastFigure::schoolId));
        bySchool.forEach(
                (school, ofSchool) -> table.add(new Cell(municipalities.get(school), school, null, null), ofSchool));
        table.byCategory = table.rectangular(true);
        table.byConsortium = table.rectangular(false);
        table.addRegionMargins();
        return table;
    }

    Map<Cell, Tally> tallies() {
        return tallies;
    }

    boolean byCategory() {
        return byCategory;
    }

    boolean byConsortium() {
        return byConsortium;
    }

    boolean known(Cell cell) {
        return known.contains(cell);
    }

    boolean withheld(Cell cell) {
        return withheld.contains(cell);
    }

    /** How many schools a figure counts. */
    int schools(Cell cell) {
        return schools.getOrDefault(cell, 0);
    }

    private void add(Cell school, List<PastFigure> figures) {
        List<PastFigure> given = figures.stream()
                .filter(figure -> figure.count().known() != PastCount.Known.GAP)
                .toList();
        given.forEach(figure -> known.add(cell(school, figure)));
        Tally total = total(figures);
        if (total == null) {
            known.remove(school);
            given.stream().filter(figure -> !figure.isTotal()).forEach(figure -> withheld.add(cell(school, figure)));
            return;
        }
        known.add(school);
        count(school, total);
        count(new Cell(school.municipality(), null, null, null), total);
        count(Cell.REGION, total);
        given.stream()
                .filter(figure -> !figure.isTotal())
                .forEach(figure -> count(cell(school, figure), tally(figure.count())));
    }

    private void count(Cell cell, Tally tally) {
        known.add(cell);
        schools.merge(cell, 1, Integer::sum);
        if (tally.helps() > 0) {
            tallies.merge(cell, tally, PastTable::sum);
        }
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(one.helps() + other.helps(), one.people() + other.people(), one.exact() && other.exact());
    }

    /** A school's total, or null when it is not known or cannot be right. */
    private static Tally total(List<PastFigure> figures) {
        List<PastFigure> categories =
                figures.stream().filter(figure -> figure.category() != null).toList();
        List<PastFigure> consortia =
                figures.stream().filter(figure -> figure.consortiumId() != null).toList();
        Tally given = figures.stream()
                .filter(PastFigure::isTotal)
                .filter(figure -> figure.count().known() != PastCount.Known.GAP)
                .map(figure -> tally(figure.count()))
                .findFirst()
                .orElseGet(() -> sumOf(categories.isEmpty() ? consortia : categories));
        boolean contradicted =
                given != null && given.exact() && given.helps() < Math.max(least(categories), least(consortia));
        return contradicted ? null : given;
    }

    private static int least(List<PastFigure> parts) {
        return parts.stream().mapToInt(part -> tally(part.count()).helps()).sum();
    }

    private static Tally sumOf(List<PastFigure> parts) {
        boolean gap = parts.stream().anyMatch(part -> part.count().known() == PastCount.Known.GAP);
        if (parts.isEmpty() || gap) {
            return null;
        }
        return parts.stream().map(part -> tally(part.count())).reduce(Tally.NONE, PastTable::sum);
    }

    /** Of fewer than five it is certain that there was one. */
    private static Tally tally(PastCount count) {
        return switch (count.known()) {
            case NUMBER -> new Tally(count.helps(), count.helps(), true);
            case FEW -> new Tally(1, 1, false);
            case GAP -> Tally.NONE;
        };
    }

    private static Cell cell(Cell school, PastFigure figure) {
        return new Cell(school.municipality(), school.schoolId(), figure.category(), figure.consortiumId());
    }

    /** Whether every counted school gives the same columns: with gaps, the region's total would be none, and tell on them. */
    private boolean rectangular(boolean ofCategories) {
        Map<String, Set<Object>> columns = new HashMap<>();
        known.stream()
                .filter(cell -> cell.ofSchool() && !withheld.contains(cell))
                .forEach(cell -> {
                    Set<Object> ofSchool = columns.computeIfAbsent(cell.schoolId(), school -> new HashSet<>());
                    Object column = ofCategories ? cell.category() : cell.consortiumId();
                    if (column != null) {
                        ofSchool.add(column);
                    }
                });
        Set<Set<Object>> different = new HashSet<>(columns.values());
        return different.size() == 1 && !different.iterator().next().isEmpty();
    }

    private void addRegionMargins() {
        for (Cell cell : List.copyOf(known)) {
            boolean margin = cell.ofSchool() && !withheld.contains(cell) && !cell.isSchoolTotal();
            if (margin && (cell.category() != null ? byCategory : byConsortium)) {
                count(
                        new Cell(null, null, cell.category(), cell.consortiumId()),
                        tallies.getOrDefault(cell, Tally.NONE));
            }
        }
    }
}
