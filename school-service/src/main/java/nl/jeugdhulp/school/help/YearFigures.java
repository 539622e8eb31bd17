package nl.jeugdhulp.school.help;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** All that is published of a school year, whether it was counted from care, came by import, or is not known. */
final class YearFigures {
    private static final YearFigures NOTHING =
            new YearFigures(Map.of(), SafeFigures.of(Map.of()), cell -> false, cell -> false, cell -> 0);

    private final Map<Cell, Tally> tallies;
    private final SafeFigures safe;
    private final Predicate<Cell> known;
    private final Predicate<Cell> withheld;
    private final ToIntFunction<Cell> schools;

    private YearFigures(
            Map<Cell, Tally> tallies,
            SafeFigures safe,
            Predicate<Cell> known,
            Predicate<Cell> withheld,
            ToIntFunction<Cell> schools) {
        this.tallies = tallies;
        this.safe = safe;
        this.known = known;
        this.withheld = withheld;
        this.schools = schools;
    }

    static YearFigures nothing() {
        return NOTHING;
    }

    /** @param schools registered schools by municipality */
    static YearFigures counted(Map<Cell, Tally> tallies, Map<String, Long> schools) {
        int all = schools.values().stream().mapToInt(Long::intValue).sum();
        return new YearFigures(
                tallies,
                SafeFigures.of(tallies),
                cell -> true,
                cell -> false,
                cell -> cell.municipality() == null
                        ? all
                        : schools.getOrDefault(cell.municipality(), 0L).intValue());
    }

    static YearFigures imported(PastTable table) {
        return new YearFigures(
                table.tallies(),
                SafeFigures.of(table.tallies(), table.byCategory(), table.byConsortium()),
                table::known,
                table::withheld,
                table::schools);
    }

    boolean known(Cell cell) {
        return known.test(cell);
    }

    /** The number, or empty when it is suppressed or not known. */
    Optional<Integer> shown(Cell cell) {
        return known(cell) && !withheld.test(cell) ? safe.shown(cell) : Optional.empty();
    }

    /** The number of organisations at a school, or empty when it is suppressed or the school's help is not known. */
    Optional<Integer> organisations(Cell school, int organisations) {
        return shown(school).flatMap(helps -> safe.organisations(school, organisations));
    }

    int schools(Cell cell) {
        return schools.applyAsInt(cell);
    }

    Stream<UUID> consortia() {
        return tallies.keySet().stream().map(Cell::consortiumId).filter(id -> id != null);
    }
}
