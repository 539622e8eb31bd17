package nl.jeugdhulp.school.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the columns of a file of DUO by the names they have had over the years: capitals, spaces, hyphens and underscores
 * make no difference.
 */
final class DuoColumns {
    /** What a file can say about a school. */
    enum Column {
        ID("VESTIGINGSCODE", "VESTIGINGSNUMMER"),
        NAME("VESTIGINGSNAAM", "NAAMVESTIGING", "NAAM"),
        KIND("SOORTVESTIGING", "TYPE", "SOORTPO", "ONDERWIJSSTRUCTUUR"),
        CLUSTER("CLUSTER", "CLUSTERNUMMER"),
        MUNICIPALITY_CODE("GEMEENTENUMMER", "GEMEENTECODE", "GEMEENTECODEVESTIGING"),
        MUNICIPALITY_NAME("GEMEENTENAAM", "GEMEENTE", "GEMEENTENAAMVESTIGING"),
        BOARD("BEVOEGDGEZAGNUMMER"),
        PARTNERSHIP("SAMENWERKINGSVERBAND", "SAMENWERKINGSVERBANDNAAM", "NAAMSAMENWERKINGSVERBAND"),
        STREET("STRAATNAAM", "STRAAT"),
        HOUSE_NUMBER("HUISNUMMERTOEVOEGING", "HUISNUMMER"),
        HOUSE_LETTER("HUISLETTER"),
        POSTCODE("POSTCODE"),
        PLACE("PLAATSNAAM", "PLAATS"),
        LATITUDE("LAT", "LATITUDE"),
        LONGITUDE("LON", "LONGITUDE"),
        PUPILS("LEERLINGEN", "AANTALLEERLINGEN");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private static final Pattern PUPILS_OF_YEAR = Pattern.compile("(?:AANTAL)?LEERLINGEN(\\d{4})");

    private final Map<Column, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> pupilsByYear = new TreeMap<>();

    DuoColumns(List<String> header) {
        List<String> normal = header.stream().map(DuoColumns::normal).toList();
        for (Column column : Column.values()) {
            column.names.stream()
                    .map(normal::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        for (int place = 0; place < normal.size(); place++) {
            Matcher year = PUPILS_OF_YEAR.matcher(normal.get(place));
            if (year.matches()) {
                pupilsByYear.put(Integer.parseInt(year.group(1)), place);
            }
        }
        List<String> missing = new ArrayList<>();
        if (!has(Column.ID)) {
            missing.add("VESTIGINGSCODE");
        }
        if (!has(Column.NAME)) {
            missing.add("VESTIGINGSNAAM");
        }
        if (!has(Column.MUNICIPALITY_CODE) && !has(Column.MUNICIPALITY_NAME)) {
            missing.add("GEMEENTENUMMER");
        }
        if (!missing.isEmpty()) {
            throw ImportProblem.COLUMNS_MISSING.problem(
                    "missing", String.join(", ", missing), "found", String.join(", ", header));
        }
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell, or null when the file has no such column or the cell is empty. */
    String cell(CsvText.Row row, Column column) {
        Integer place = places.get(column);
        return place == null ? null : cell(row, place);
    }

    /** The cells of the yearly counts, by the year of the count. */
    Map<Integer, String> pupils(CsvText.Row row) {
        Map<Integer, String> cells = new TreeMap<>();
        pupilsByYear.forEach((year, place) -> {
            String cell = cell(row, place);
            if (cell != null) {
                cells.put(year, cell);
            }
        });
        return cells;
    }

    private static String cell(CsvText.Row row, int place) {
        if (place >= row.cells().size()) {
            return null;
        }
        String cell = row.cells().get(place).strip();
        return cell.isEmpty() ? null : cell;
    }

    private static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
