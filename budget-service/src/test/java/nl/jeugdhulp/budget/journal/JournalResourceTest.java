package nl.jeugdhulp.budget.journal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class JournalResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void theWholeJournalComesAsNdjsonAndAsCsvALineARow() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "10.00");
        String path = "/v1/journal-entries?budgetId=" + budget;
        List<String> entries = lines(path, "application/x-ndjson");
        assertEquals(2, entries.size());
        assertTrue(entries.getLast().contains("\"kind\":\"SPENDING\""), entries.getLast());
        List<String> rows = lines(path, "text/csv");
        assertEquals(1 + 8 + 2, rows.size());
        assertTrue(rows.getLast().contains(",1100,Rekening-courant,0.00,10.00,"), rows.getLast());
        new BudgetFixture().asConsortium().accept("text/csv").get(path).then().statusCode(404);
    }

    @Test
    void onlyWhatWasRecordedSinceIsListedAndCounted() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "10.00");
        String second = fixture.asConsortium()
                .get("/v1/journal-entries?count=true&budgetId=" + budget)
                .then()
                .body("total", equalTo(2))
                .extract()
                .path("items[1].recordedAt");
        fixture.asConsortium()
                .get("/v1/journal-entries?limit=1&count=true&changedSince=" + second + "&budgetId=" + budget)
                .then()
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(2))
                .body("total", equalTo(1));
        assertEquals(
                1,
                lines("/v1/journal-entries?budgetId=" + budget + "&changedSince=" + second, "application/x-ndjson")
                        .size());
    }

    private List<String> lines(String path, String type) {
        return fixture.asConsortium()
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
