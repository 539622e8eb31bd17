package nl.jeugdhulp.school.pasthelp;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.InvalidValue;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** Reads the rows of a file with past help; what is wrong with one is said, never guessed. */
final class PastRow {
    /** The columns, by the words that people use for them. */
    enum Column {
        SCHOOL_YEAR("schoolyear", "schooljaar", "jaar"),
        SCHOOL_ID("schoolid", "school", "vestiging", "vestigingscode", "vestigingsnummer"),
        HELP_CATEGORY("helpcategory", "hulpcategorie", "categorie"),
        CONSORTIUM_ID("consortiumid", "consortium"),
        COUNT("count", "aantal", "helps", "hulpen"),
        ORGANISATIONS("organisations", "organisaties", "aantalorganisaties"),
        PRACTITIONERS("practitioners", "behandelaars", "aantalbehandelaars");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }
    }

    private static final List<Column> REQUIRED = List.of(Column.SCHOOL_YEAR, Column.SCHOOL_ID, Column.COUNT);
    private static final int MOST = 100_000;

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** A row that is not taken, with the reason. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason, null, false, false);
        }
    }

    PastRow(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String word = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            for (Column column : Column.values()) {
                if (column.words.contains(word)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        List<Column> missing =
                REQUIRED.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw PastHelpProblem.HELP_COLUMNS_MISSING.problem(
                    "missing",
                    missing.stream().map(column -> column.words.getFirst()).toList(),
                    "found",
                    header);
        }
    }

    PastFigure read(List<String> cells) throws Rejected {
        String category = cell(cells, Column.HELP_CATEGORY);
        String consortium = cell(cells, Column.CONSORTIUM_ID);
        if (!category.isEmpty() && !consortium.isEmpty()) {
            throw new Rejected("a row is about a category or about a consortium, not about both");
        }
        PastFigure figure = new PastFigure(
                schoolId(cells),
                year(cells).startYear(),
                category.isEmpty() ? null : category(category),
                consortium.isEmpty() ? null : consortium(consortium),
                count(cell(cells, Column.COUNT)),
                number(cells, Column.ORGANISATIONS),
                number(cells, Column.PRACTITIONERS));
        if (!figure.isTotal() && (figure.organisations() != null || figure.practitioners() != null)) {
            throw new Rejected("organisations and practitioners stand in the row of the whole school");
        }
        return figure;
    }

    String schoolId(List<String> cells) throws Rejected {
        try {
            return new SchoolId(cell(cells, Column.SCHOOL_ID)).value();
        } catch (InvalidValue invalid) {
            throw new Rejected("'" + cell(cells, Column.SCHOOL_ID) + "' is no establishment");
        }
    }

    private SchoolYear year(List<String> cells) throws Rejected {
        try {
            return SchoolYear.parse(cell(cells, Column.SCHOOL_YEAR));
        } catch (InvalidValue invalid) {
            throw new Rejected("'" + cell(cells, Column.SCHOOL_YEAR) + "' is no school year such as 2020-2021");
        }
    }

    private static HelpCategory category(String word) throws Rejected {
        try {
            return HelpCategory.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Rejected("'" + word + "' is no help category");
        }
    }

    private static UUID consortium(String word) throws Rejected {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException unknown) {
            throw new Rejected("'" + word + "' is no id of a consortium");
        }
    }

    private static PastCount count(String text) throws Rejected {
        String plain = text.replace(" ", "");
        if (plain.isEmpty()) {
            return PastCount.GAP;
        }
        if (plain.equals("<5")) {
            return PastCount.FEW;
        }
        return PastCount.of(whole(plain));
    }

    private Integer number(List<String> cells, Column column) throws Rejected {
        String text = cell(cells, column);
        return text.isEmpty() ? null : whole(text);
    }

    private static int whole(String text) throws Rejected {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > MOST) {
            throw new Rejected("'" + text + "' is no number, no '<5' and no gap");
        }
        return Integer.parseInt(text);
    }

    private String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
