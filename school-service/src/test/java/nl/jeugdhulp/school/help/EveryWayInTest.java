package nl.jeugdhulp.school.help;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

/** Somebody who asks for everything, in every format, with every filter, of an imported and of a counted year. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EveryWayInTest {
    private static final String IMPORTED = "2003-2004";
    private static final String COUNTED = "2023-2024";
    private static final LocalDate IN_COUNTED = LocalDate.of(2023, 10, 1);
    private static final Set<HelpCategory> CATEGORIES = Set.of(HelpCategory.values());

    @Inject
    HelpEventsConsumer consumer;

    @Inject
    ObjectMapper json;

    private final Map<Cell, JsonNode> seen = new HashMap<>();

    @Test
    void noTotalFilterYearOrFormatGivesAHiddenCell() throws IOException {
        List<SchoolId> schools = List.of(
                SchoolFixture.registered("0397"), SchoolFixture.registered("0397"), SchoolFixture.registered("0397"));
        int[][] people = {{12, 3}, {6, 0}, {9, 14}};
        StringBuilder file = new StringBuilder("schoolYear,schoolId,helpCategory,count,organisations\n");
        for (int i = 0; i < schools.size(); i++) {
            int total = people[i][0] + people[i][1];
            file.append("%s,%s,,%d,2\n".formatted(IMPORTED, schools.get(i), total));
            file.append("%s,%s,AMBULATORY,%d,\n".formatted(IMPORTED, schools.get(i), people[i][0]));
            file.append("%s,%s,DAY_TREATMENT,%d,\n".formatted(IMPORTED, schools.get(i), people[i][1]));
            care(schools.get(i), HelpCategory.AMBULATORY, 1, people[i][0]);
            care(schools.get(i), HelpCategory.DAY_TREATMENT, 2, people[i][1]);
        }
        as("demo-region")
                .contentType("text/csv")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/help-imports")
                .then()
                .statusCode(201);
        for (String year : List.of(IMPORTED, COUNTED)) {
            seen.clear();
            askEverything(year, schools);
            Cell small = new Cell("0397", schools.getFirst().value(), HelpCategory.DAY_TREATMENT, null);
            assertTrue("true".equals(text(seen.get(small), "suppressed")), year);
            attack(small, schools);
        }
    }

    private void care(SchoolId school, HelpCategory category, int consortium, int people) {
        for (int i = 0; i < people; i++) {
            Arriving.at(
                    consumer,
                    new CareStarted(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            SchoolFixture.consortium(consortium),
                            category,
                            new MunicipalityCode("0397"),
                            school,
                            IN_COUNTED,
                            UUID.randomUUID(),
                            SchoolFixture.consortium(consortium)));
        }
    }

    private void askEverything(String year, List<SchoolId> schools) throws IOException {
        List<String> filters = new ArrayList<>(List.of("", "&municipality=0397", "&helpCategory=DAY_TREATMENT"));
        schools.forEach(school -> filters.add("&schoolId=" + school));
        filters.add("&schoolId=" + schools.getFirst() + "&helpCategory=DAY_TREATMENT");
        filters.add("&consortiumId=" + SchoolFixture.consortium(2));
        for (String table : List.of(
                "SCHOOL&breakdown=TOTAL",
                "SCHOOL&breakdown=CATEGORY",
                "SCHOOL&breakdown=CONSORTIUM",
                "SCHOOL&breakdown=CATEGORY_AND_CONSORTIUM",
                "MUNICIPALITY&breakdown=TOTAL",
                "REGION&breakdown=TOTAL",
                "REGION&breakdown=CATEGORY",
                "REGION&breakdown=CONSORTIUM")) {
            boolean finest = table.endsWith("CATEGORY_AND_CONSORTIUM");
            for (String filter : filters) {
                if (finest && !filter.contains("municipality") && !filter.contains("schoolId")) {
                    continue;
                }
                String address = "/v1/help-statistics?schoolYear=" + year + "&area=" + table + filter;
                ask(address, "application/x-ndjson")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> see(read(line)));
                CsvSchema columns = CsvSchema.emptySchema().withHeader();
                for (Map<?, ?> row : new CsvMapper()
                        .readerFor(Map.class)
                        .with(columns)
                        .<Map<?, ?>>readValues(ask(address, "text/csv"))
                        .readAll()) {
                    see(json.valueToTree(row));
                }
            }
            if (!finest) {
                String address = "/v1/help-statistics?limit=500&schoolYear=" + year + "&area=" + table;
                read(ask(address, "application/json")).path("items").forEach(this::see);
            }
        }
    }

    private static String ask(String address, String format) {
        return as("demo-analyst")
                .accept(format)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The same cell says the same, whichever way it is asked for. */
    private void see(JsonNode figure) {
        Cell cell = new Cell(
                text(figure, "municipality"),
                text(figure, "schoolId"),
                text(figure, "helpCategory") == null ? null : HelpCategory.valueOf(text(figure, "helpCategory")),
                text(figure, "consortiumId") == null ? null : UUID.fromString(text(figure, "consortiumId")));
        JsonNode before = seen.putIfAbsent(cell, figure);
        if (before != null) {
            for (String field : List.of("count", "suppressed", "known")) {
                assertEquals(text(before, field), text(figure, field), cell + " " + field);
            }
        }
    }

    private static String text(JsonNode figure, String field) {
        String text = figure.path(field).asText("");
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    private void attack(Cell secret, List<SchoolId> schools) {
        Set<Cell> known = new HashSet<>();
        Set<UUID> consortia = new HashSet<>(Set.of(UUID.randomUUID()));
        seen.forEach((cell, figure) -> {
            boolean helped = "true".equals(text(figure, "known")) && !"0".equals(text(figure, "count"));
            if (cell.isSchoolTotal() && helped) {
                known.add(cell);
            }
            if (cell.consortiumId() != null) {
                consortia.add(cell.consortiumId());
            }
        });
        assertFalse(known.isEmpty());
        SubtractionAttack attack = new SubtractionAttack(known, CATEGORIES, consortia);
        seen.forEach((cell, figure) -> {
            String count = text(figure, "count");
            if (count != null) {
                attack.knows(cell, Integer.parseInt(count));
            }
        });
        SubtractionAttack.Interval found = attack.workOut(secret);
        assertTrue(
                found.width() > SafeFigures.WIDTH - 1 - 1e-6,
                () -> secret + " of " + schools + " lies within " + found);
    }
}
