package nl.jeugdhulp.school.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.jeugdhulp.values.HelpCategory;

/**
 * Which figures of a school year may be shown (<i>onderdrukking van kleine aantallen</i>). The pattern is made once for
 * everything that is published of the year; filters and formats only choose from it, so that they reveal nothing more.
 *
 * <p>A number of fewer than five people is hidden, and with it as much as is needed so that nobody can work out a hidden
 * number to within less than {@link #WIDTH}: not from a total and its parts, and not from a school's total and the
 * region's totals by category or consortium. To make that provable, the categories of a school are shown together or not
 * at all, and so are its consortia: the hidden part of the region is then a table of which only the margins are known,
 * whose cells lie between max(0, row + column − whole) and min(row, column), and every number in between is possible.
 */
final class SafeFigures {
    static final int FEWEST_PEOPLE = 5;
    static final int WIDTH = 5;

    private final Map<Cell, Tally> tallies;
    private final List<Cell> schools;
    private final Map<String, Map<Cell, Integer>> cellsBySchool = new HashMap<>();

    private final Set<Cell> hiddenTotals = new HashSet<>();
    private final Set<String> withCategories = new HashSet<>();
    private final Set<String> withConsortia = new HashSet<>();
    private final Set<String> withBoth = new HashSet<>();
    private boolean categoryTotals;
    private boolean consortiumTotals;

    private SafeFigures(Map<Cell, Tally> tallies) {
        this.tallies = tallies;
        this.schools = tallies.keySet().stream()
                .filter(Cell::isSchoolTotal)
                .filter(cell -> helps(cell) > 0 || !tally(cell).exact())
                .sorted(Comparator.comparingInt(this::helps).thenComparing(Cell::schoolId))
                .toList();
        tallies.forEach((cell, tally) -> {
            if (cell.ofSchool()) {
                cellsBySchool
                        .computeIfAbsent(cell.schoolId(), school -> new HashMap<>())
                        .put(cell, tally.helps());
            }
        });
    }

    /** @param tallies every cell that is published and not empty */
    static SafeFigures of(Map<Cell, Tally> tallies) {
        return of(tallies, true, true);
    }

    /**
     * @param byCategory whether the region's totals by category are published too
     * @param byConsortium whether the region's totals by consortium are published too
     */
    static SafeFigures of(Map<Cell, Tally> tallies, boolean byCategory, boolean byConsortium) {
        SafeFigures figures = new SafeFigures(tallies);
        figures.hideTotals();
        figures.hideRows();
        figures.categoryTotals = byCategory && figures.protect(figures.withCategories, Cell::category);
        figures.consortiumTotals = byConsortium && figures.protect(figures.withConsortia, Cell::consortiumId);
        figures.withBoth.retainAll(figures.withCategories);
        figures.withBoth.retainAll(figures.withConsortia);
        return figures;
    }

    /** The number, or empty when it is suppressed. */
    Optional<Integer> shown(Cell cell) {
        return isShown(cell) ? Optional.of(helps(cell)) : Optional.empty();
    }

    /**
     * The number of different organisations at a school, or empty when it would tell more than the figures do: each
     * organisation gave at least one help, and no more consortia can be there than organisations.
     */
    Optional<Integer> organisations(Cell school, int organisations) {
        boolean open = organisations <= 1 || helps(school) - organisations >= WIDTH - 1;
        boolean consortiaShown = helps(school) == 0 || withConsortia.contains(school.schoolId());
        return isShown(school) && open && consortiaShown ? Optional.of(organisations) : Optional.empty();
    }

    private boolean isShown(Cell cell) {
        if (!cell.ofSchool()) {
            if (cell.category() != null) {
                return categoryTotals;
            }
            return cell.consortiumId() != null ? consortiumTotals : !hiddenTotals.contains(cell);
        }
        Cell school = cell.school();
        if (tally(school).exact() && helps(school) == 0) {
            return true;
        }
        if (cell.isSchoolTotal()) {
            return !hiddenTotals.contains(school);
        }
        Set<String> rows =
                cell.consortiumId() == null ? withCategories : cell.category() == null ? withConsortia : withBoth;
        return rows.contains(cell.schoolId());
    }

    private Tally tally(Cell cell) {
        return tallies.getOrDefault(cell, Tally.NONE);
    }

    private int helps(Cell cell) {
        return tally(cell).helps();
    }

    /** Totals of schools, municipalities and region: what is hidden below a shown total has company enough. */
    private void hideTotals() {
        schools.stream().filter(school -> !tally(school).showable()).forEach(hiddenTotals::add);
        Map<String, List<Cell>> byMunicipality = new TreeMap<>();
        schools.forEach(school -> byMunicipality
                .computeIfAbsent(school.municipality(), municipality -> new ArrayList<>())
                .add(school));
        List<Cell> shownMunicipalities = new ArrayList<>();
        byMunicipality.forEach((municipality, members) -> {
            Cell total = new Cell(municipality, null, null, null);
            if (!tally(total).showable() || !hideUntilSafe(members)) {
                hiddenTotals.add(total);
            } else {
                shownMunicipalities.add(total);
            }
        });
        shownMunicipalities.sort(Comparator.comparingInt(this::helps).thenComparing(Cell::municipality));
        while (!regionSafe(byMunicipality)) {
            if (shownMunicipalities.isEmpty()) {
                hiddenTotals.add(Cell.REGION);
                return;
            }
            Cell company = shownMunicipalities.removeFirst();
            hiddenTotals.add(company);
            List<Cell> members = byMunicipality.get(company.municipality());
            if (members.stream().noneMatch(hiddenTotals::contains)) {
                hiddenTotals.add(members.getFirst());
            }
        }
        if (!tally(Cell.REGION).showable()) {
            hiddenTotals.add(Cell.REGION);
        }
    }

    private boolean regionSafe(Map<String, List<Cell>> byMunicipality) {
        List<List<Cell>> hidden = byMunicipality.entrySet().stream()
                .filter(entry -> hiddenTotals.contains(new Cell(entry.getKey(), null, null, null)))
                .map(Map.Entry::getValue)
                .toList();
        List<Cell> leaves = hidden.stream()
                .flatMap(List::stream)
                .filter(hiddenTotals::contains)
                .toList();
        return hidden.isEmpty() || (hidden.size() >= 2 && inCompany(leaves));
    }

    /** Hides the smallest schools of a municipality until the hidden ones have company; false when there is none left. */
    private boolean hideUntilSafe(List<Cell> members) {
        List<Cell> hidden =
                new ArrayList<>(members.stream().filter(hiddenTotals::contains).toList());
        if (hidden.isEmpty()) {
            return true;
        }
        for (Cell company : members) {
            if (inCompany(hidden)) {
                break;
            }
            if (hiddenTotals.add(company)) {
                hidden.add(company);
            }
        }
        return inCompany(hidden);
    }

    /** Of k numbers of at least 1 whose sum is known, each can be anything from 1 to sum − k + 1. */
    private boolean inCompany(List<Cell> hidden) {
        int sum = hidden.stream().mapToInt(this::helps).sum();
        return hidden.size() >= 2 && sum - hidden.size() >= WIDTH - 1;
    }

    /** A school's categories, consortia, and both together: shown when each of their numbers may be. */
    private void hideRows() {
        for (Cell school : schools) {
            if (hiddenTotals.contains(school)) {
                continue;
            }
            if (rowShowable(school, cell -> cell.category() != null && cell.consortiumId() == null)) {
                withCategories.add(school.schoolId());
            }
            if (rowShowable(school, cell -> cell.category() == null && cell.consortiumId() != null)) {
                withConsortia.add(school.schoolId());
            }
            if (withCategories.contains(school.schoolId()) && withConsortia.contains(school.schoolId())) {
                if (rowShowable(school, cell -> cell.category() != null && cell.consortiumId() != null)) {
                    withBoth.add(school.schoolId());
                } else if (!wideFromMargins(school)) {
                    withConsortia.remove(school.schoolId());
                }
            }
        }
    }

    /** Whether each of these cells may be shown, and what a file left out of them too: whoever subtracts finds that. */
    private boolean rowShowable(Cell school, Predicate<Cell> kind) {
        List<Cell> cells = cellsBySchool.get(school.schoolId()).keySet().stream()
                .filter(kind)
                .toList();
        int rest = helps(school) - cells.stream().mapToInt(this::helps).sum();
        return cells.stream().allMatch(cell -> tally(cell).showable()) && (rest == 0 || rest >= FEWEST_PEOPLE);
    }

    /** Whether the hidden cells of a school by category and consortium stay unknown beside its two shown margins. */
    private boolean wideFromMargins(Cell school) {
        List<Cell> cells = List.copyOf(cellsBySchool.get(school.schoolId()).keySet());
        List<HelpCategory> categories = cells.stream()
                .filter(cell -> cell.consortiumId() == null && cell.category() != null)
                .map(Cell::category)
                .toList();
        List<UUID> consortia = cells.stream()
                .filter(cell -> cell.category() == null && cell.consortiumId() != null)
                .map(Cell::consortiumId)
                .toList();
        return categories.stream()
                .allMatch(category -> consortia.stream()
                        .allMatch(consortium ->
                                wide(helps(school.with(category)), helps(school.with(consortium)), helps(school))));
    }

    private static boolean wide(int row, int column, int whole) {
        return Math.min(row, column) - Math.max(0, row + column - whole) >= WIDTH;
    }

    /**
     * Whether the region's totals by category (or consortium) can be shown: the rows of the smallest schools are hidden too
     * until the hidden part is safe. When nothing helps, the totals are hidden instead and the rows stay.
     */
    private boolean protect(Set<String> shownRows, Function<Cell, Object> column) {
        if (hiddenTotals.contains(Cell.REGION)) {
            return false;
        }
        boolean exact = tallies.entrySet().stream()
                .filter(entry -> entry.getKey().isRegionMargin() && column.apply(entry.getKey()) != null)
                .allMatch(entry -> entry.getValue().exact());
        if (!exact) {
            return false;
        }
        List<Cell> hidden = new ArrayList<>(schools.stream()
                .filter(school -> !shownRows.contains(school.schoolId()))
                .toList());
        List<Cell> shown = schools.stream()
                .filter(school -> shownRows.contains(school.schoolId()))
                .toList();
        List<String> also = new ArrayList<>();
        for (Cell company : shown) {
            if (safeBesideTotals(hidden, column)) {
                break;
            }
            hidden.add(company);
            also.add(company.schoolId());
        }
        boolean safe = safeBesideTotals(hidden, column);
        if (safe) {
            shownRows.removeAll(also);
        }
        return safe;
    }

    private boolean safeBesideTotals(List<Cell> hidden, Function<Cell, Object> column) {
        if (hidden.isEmpty()) {
            return true;
        }
        int whole = hidden.stream().mapToInt(this::helps).sum();
        Map<Object, Integer> columns = new HashMap<>();
        for (Cell school : hidden) {
            cellsBySchool.get(school.schoolId()).forEach((cell, helps) -> {
                boolean margin = (cell.category() == null) != (cell.consortiumId() == null);
                if (margin && column.apply(cell) != null) {
                    columns.merge(column.apply(cell), helps, Integer::sum);
                }
            });
        }
        int rest = whole - columns.values().stream().mapToInt(Integer::intValue).sum();
        if (rest > 0) {
            columns.put("what a file left out", rest);
        }
        return hidden.size() >= 2
                && columns.values().stream()
                        .allMatch(sum -> sum >= FEWEST_PEOPLE
                                && hidden.stream()
                                        .filter(school -> !hiddenTotals.contains(school))
                                        .allMatch(school -> wide(helps(school), sum, whole)));
    }
}
