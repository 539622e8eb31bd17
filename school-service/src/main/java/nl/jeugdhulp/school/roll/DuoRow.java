package nl.jeugdhulp.school.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jeugdhulp.school.registry.ImportedSchool;
import nl.jeugdhulp.school.registry.Place;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.school.roll.DuoColumns.Column;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** Reads one row of a file of DUO; what is odd about it becomes a remark, what is wrong a rejection. */
final class DuoRow {
    private static final String FEWER_THAN_FIVE = "<5";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CLUSTER = Pattern.compile("(?i:cluster)?\\s*([1-4])");
    private static final Pattern COORDINATE = Pattern.compile("\\d{1,3}([.,]\\d{1,18})?");
    private static final Map<String, String> MUNICIPALITIES = Map.of(
            "BEVERWIJK", "0375",
            "BLOEMENDAAL", "0377",
            "HAARLEM", "0392",
            "HEEMSKERK", "0396",
            "HEEMSTEDE", "0397",
            "VELSEN", "0453",
            "ZANDVOORT", "0473");

    private final DuoColumns columns;
    private final CsvText.Row row;
    private final int yearOfCount;
    private final List<String> remarks = new ArrayList<>();

    /** @param yearOfCount start of the school year that a single column of pupils counts */
    DuoRow(DuoColumns columns, CsvText.Row row, int yearOfCount) {
        this.columns = columns;
        this.row = row;
        this.yearOfCount = yearOfCount;
    }

    /** What is odd about the row, in words. */
    List<String> remarks() {
        return remarks;
    }

    /** Why a row cannot be taken, in words. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason, null, false, false);
        }
    }

    SchoolId id() throws Rejected {
        String cell = columns.cell(row, Column.ID);
        if (cell == null) {
            throw new Rejected("the establishment code is missing");
        }
        try {
            return new SchoolId(cell.toUpperCase(Locale.ROOT).replace(" ", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Rejected("'" + cell + "' is no establishment code: " + malformed.getMessage());
        }
    }

    /** The municipality; empty where the file names one that is not of the region by name alone. */
    MunicipalityCode municipality() throws Rejected {
        String code = columns.cell(row, Column.MUNICIPALITY_CODE);
        String name = columns.cell(row, Column.MUNICIPALITY_NAME);
        if (code != null && NUMBER.matcher(code).matches() && code.length() <= 4) {
            if (code.length() < 4) {
                remarks.add("municipality code " + code + " read as " + "0".repeat(4 - code.length()) + code);
            }
            return new MunicipalityCode("0".repeat(4 - code.length()) + code);
        }
        if (name == null) {
            throw new Rejected("the municipality is missing");
        }
        return new MunicipalityCode(MUNICIPALITIES.getOrDefault(name.toUpperCase(Locale.ROOT), "0000"));
    }

    ImportedSchool read(SchoolId id, MunicipalityCode municipality) throws Rejected {
        String name = columns.cell(row, Column.NAME);
        if (name == null) {
            throw new Rejected("the name is missing");
        }
        NavigableMap<Integer, OptionalInt> counted = counts();
        SchoolKind kind = kind();
        return new ImportedSchool(
                id,
                name,
                kind,
                cluster(kind),
                municipality,
                columns.cell(row, Column.BOARD),
                columns.cell(row, Column.PARTNERSHIP),
                place(),
                published(counted),
                closedOn(counted));
    }

    private SchoolKind kind() {
        String word = columns.cell(row, Column.KIND);
        if (word == null) {
            return null;
        }
        var kind = SchoolKind.ofDuo(word);
        if (kind.isEmpty()) {
            remarks.add("the kind '" + word + "' is not known");
        }
        return kind.orElse(null);
    }

    /** The cluster, where the file tells it of a school that can have one. */
    private Integer cluster(SchoolKind kind) {
        String cell = columns.cell(row, Column.CLUSTER);
        if (cell == null) {
            return null;
        }
        Matcher cluster = CLUSTER.matcher(cell);
        if (kind != null && kind.special() && cluster.matches()) {
            return Integer.valueOf(cluster.group(1));
        }
        remarks.add("the cluster '" + cell + "' is not one of 1 to 4 in special education; left out");
        return null;
    }

    private Place place() {
        String number = columns.cell(row, Column.HOUSE_NUMBER);
        String letter = columns.cell(row, Column.HOUSE_LETTER);
        String postcode = columns.cell(row, Column.POSTCODE);
        return new Place(
                columns.cell(row, Column.STREET),
                number == null || letter == null ? number : number + letter,
                postcode == null ? null : postcode.replace(" ", ""),
                columns.cell(row, Column.PLACE),
                coordinate(Column.LATITUDE, 90),
                coordinate(Column.LONGITUDE, 180));
    }

    private Double coordinate(Column column, double most) {
        String cell = columns.cell(row, column);
        if (cell == null) {
            return null;
        }
        if (COORDINATE.matcher(cell).matches()) {
            double degrees = Double.parseDouble(cell.replace(',', '.'));
            if (degrees > 0 && degrees <= most) {
                return degrees;
            }
        }
        remarks.add("'" + cell + "' is no " + column.name().toLowerCase(Locale.ROOT) + " in degrees; left out");
        return null;
    }

    private NavigableMap<Integer, OptionalInt> counts() {
        Map<Integer, String> cells = new HashMap<>(columns.pupils(row));
        String single = columns.cell(row, Column.PUPILS);
        if (single != null) {
            cells.put(yearOfCount, single);
        }
        NavigableMap<Integer, OptionalInt> counts = new TreeMap<>();
        cells.forEach((year, cell) -> {
            if (cell.equals(FEWER_THAN_FIVE)) {
                counts.put(year, OptionalInt.empty());
            } else if (NUMBER.matcher(cell).matches()) {
                counts.put(year, OptionalInt.of(Integer.parseInt(cell)));
            } else {
                remarks.add("'" + cell + "' pupils in " + year + " is no number; left out");
            }
        });
        long few = counts.values().stream().filter(OptionalInt::isEmpty).count();
        if (few > 0) {
            remarks.add("fewer than five pupils ('<5') in " + few + (few == 1 ? " year" : " years"));
        }
        return counts;
    }

    /** Without the zeros: a school that was not there yet or no longer has no count, and a gap is not a zero. */
    private static Map<Integer, OptionalInt> published(NavigableMap<Integer, OptionalInt> counted) {
        TreeMap<Integer, OptionalInt> published = new TreeMap<>(counted);
        published.values().removeIf(count -> count.isPresent() && count.getAsInt() == 0);
        return published;
    }

    /** A school that had pupils and has none at the newest count is closed since the school year after its last pupils. */
    private java.time.LocalDate closedOn(NavigableMap<Integer, OptionalInt> counted) {
        Map<Integer, OptionalInt> published = published(counted);
        if (published.isEmpty() || published.containsKey(counted.lastKey())) {
            return null;
        }
        int lastYear = published.keySet().stream().mapToInt(year -> year).max().orElseThrow();
        remarks.add("no pupils since " + (lastYear + 1) + ": closed");
        return new SchoolYear(lastYear + 1).firstDay();
    }
}
