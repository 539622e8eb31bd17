package nl.jeugdhulp.referral.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.jeugdhulp.referral.care.ContinuedCare;
import nl.jeugdhulp.referral.youth.AlternativeSet;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.Identification;
import nl.jeugdhulp.values.AgbCode;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/**
 * A row of a file of running care: one youth, one old provider, one kind of help since one day.
 *
 * @param school and the last day and the consortium may be null
 */
record TakeoverRow(
        Identification identification,
        LocalDate birthDate,
        AgbCode provider,
        String providerName,
        HelpCategory help,
        SchoolId school,
        LocalDate startDate,
        LocalDate lastDay,
        UUID consortiumId) {
    static final List<String> FIELDS = List.of(
            "bsn",
            "familyName",
            "givenNames",
            "sex",
            "postcode",
            "houseNumber",
            "birthDate",
            "municipality",
            "providerAgb",
            "providerName",
            "helpCategory",
            "startDate",
            "lastDay",
            "schoolId",
            "consortiumId");

    private static final Set<String> ALTERNATIVE = Set.of("familyName", "givenNames", "sex", "postcode", "houseNumber");
    private static final int LONGEST = 200;

    /** What is wrong with a field. */
    record Fault(String field, RowFault kind) {}

    /** What a row is judged by. */
    record Facts(MunicipalityCode municipality, LocalDate today, Predicate<UUID> contracted) {}

    /** A row, or null with all that is wrong with it. */
    record Reading(TakeoverRow row, List<Fault> faults) {}

    /** Reads one JSON object; every fault is named, none by its value. */
    static Reading read(String line, ObjectMapper json, Facts facts) {
        Cells cells;
        try {
            JsonNode node = json.readTree(line);
            if (!node.isObject()) {
                return new Reading(null, List.of(new Fault("", RowFault.UNREADABLE)));
            }
            cells = new Cells(node);
        } catch (JsonProcessingException malformed) {
            return new Reading(null, List.of(new Fault("", RowFault.UNREADABLE)));
        }
        cells.refuseUnknown();
        TakeoverRow row = new TakeoverRow(
                identification(cells),
                cells.required("birthDate", LocalDate::parse),
                cells.required("providerAgb", AgbCode::new),
                cells.optional("providerName", Function.identity()),
                cells.required("helpCategory", TakeoverRow::helpCategory),
                cells.optional("schoolId", SchoolId::new),
                cells.required("startDate", LocalDate::parse),
                cells.optional("lastDay", LocalDate::parse),
                cells.optional("consortiumId", UUID::fromString));
        MunicipalityCode municipality = cells.optional("municipality", MunicipalityCode::new);
        cells.fault(
                "municipality",
                RowFault.OTHER_MUNICIPALITY,
                municipality != null && !municipality.equals(facts.municipality()));
        row.check(cells, facts);
        return new Reading(cells.faults.isEmpty() ? row : null, List.copyOf(cells.faults));
    }

    private void check(Cells cells, Facts facts) {
        if (startDate != null) {
            cells.fault("startDate", RowFault.IN_THE_FUTURE, startDate.isAfter(facts.today()));
            cells.fault("lastDay", RowFault.BEFORE_START, lastDay != null && lastDay.isBefore(startDate));
            cells.fault("startDate", RowFault.BEFORE_BIRTH, birthDate != null && startDate.isBefore(birthDate));
        }
        if (birthDate != null) {
            LocalDate still = lastDay == null || lastDay.isAfter(facts.today()) ? facts.today() : lastDay;
            cells.fault("birthDate", RowFault.IN_THE_FUTURE, birthDate.isAfter(facts.today()));
            cells.fault("birthDate", RowFault.NO_LONGER_A_YOUTH, !ContinuedCare.coversAge(birthDate, still));
        }
        cells.fault(
                "consortiumId",
                RowFault.CONSORTIUM_NOT_CONTRACTED,
                consortiumId != null && !facts.contracted().test(consortiumId));
    }

    /** By citizen service number, or without one by the alternative set (Youth Act art. 7.2.4). */
    private static Identification identification(Cells cells) {
        boolean alternative = ALTERNATIVE.stream().anyMatch(cells::has);
        cells.fault("bsn", RowFault.BSN_AND_ALTERNATIVE, alternative && cells.has("bsn"));
        if (!alternative || cells.has("bsn")) {
            return cells.required("bsn", Bsn::new);
        }
        String familyName = cells.required("familyName", Function.identity());
        String givenNames = cells.required("givenNames", Function.identity());
        String sex = cells.required("sex", text -> matching(text, "[0129]"));
        String postcode = cells.required("postcode", text -> matching(text, "\\d{4} ?[A-Z]{2}"));
        String houseNumber = cells.required("houseNumber", Function.identity());
        LocalDate birthDate = cells.quietly("birthDate", LocalDate::parse);
        return Stream.of(familyName, givenNames, sex, postcode, houseNumber, birthDate)
                        .anyMatch(java.util.Objects::isNull)
                ? null
                : new AlternativeSet(familyName, givenNames, birthDate, sex, postcode, houseNumber);
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(form);
        }
        return text;
    }

    /** By name or by its code in JZ020. */
    private static HelpCategory helpCategory(String text) {
        return Stream.of(HelpCategory.values())
                .filter(category ->
                        category.name().equals(text) || category.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("help category"));
    }

    /** The cells of one row, and what is found wrong with them. */
    private static final class Cells {
        private final JsonNode node;
        private final List<Fault> faults = new ArrayList<>();

        private Cells(JsonNode node) {
            this.node = node;
        }

        private void refuseUnknown() {
            node.fieldNames().forEachRemaining(name -> {
                if (!FIELDS.contains(name)) {
                    // A name that is no word may be a value that went astray, and values are not kept.
                    faults.add(new Fault(name.matches("[A-Za-z]{1,40}") ? name : "?", RowFault.UNKNOWN_FIELD));
                }
            });
        }

        private boolean has(String name) {
            return !node.path(name).asText("").isBlank();
        }

        private <T> T required(String name, Function<String, T> parse) {
            fault(name, RowFault.REQUIRED, !has(name));
            return optional(name, parse);
        }

        private <T> T optional(String name, Function<String, T> parse) {
            T value = quietly(name, parse);
            fault(name, RowFault.INVALID_VALUE, has(name) && value == null);
            return value;
        }

        /** Null when it is absent or cannot be read. */
        private <T> T quietly(String name, Function<String, T> parse) {
            String text = node.path(name).asText("").strip();
            try {
                return text.isEmpty() || text.length() > LONGEST ? null : parse.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException invalid) {
                return null;
            }
        }

        private void fault(String field, RowFault kind, boolean so) {
            if (so) {
                faults.add(new Fault(field, kind));
            }
        }
    }
}
