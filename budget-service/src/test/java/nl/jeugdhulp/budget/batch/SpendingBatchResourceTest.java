package nl.jeugdhulp.budget.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SpendingBatchResourceTest {
    private static final String HEADER = "lineNumber;category;periodFrom;periodUntil;amount\n";

    private final BudgetFixture fixture = new BudgetFixture();
    private final String day = BudgetFixture.today().toString();

    @Test
    void theSameFileTwiceRecordsItsLinesOnce() {
        UUID budget = fixture.adopted("1000.00");
        StringBuilder file = new StringBuilder(HEADER);
        for (int line = 1; line <= 50; line++) {
            file.append("L")
                    .append(line)
                    .append(";CARE;")
                    .append(day)
                    .append(';')
                    .append(day)
                    .append(";1.25\n");
        }
        csv(file.toString()).body("recorded", equalTo(50)).body("refused", equalTo(0));
        csv(file.toString()).body("recorded", equalTo(0)).body("unchanged", equalTo(50));
        fixture.expect(budget, "62.50", "0.00", "937.50");
    }

    @Test
    void eachLineIsRecordedOrReportedWithItsReason() {
        UUID budget = fixture.adopted("1000.00");
        String period = ";" + day + ";" + day + ";";
        csv(HEADER + "A;CARE" + period + "10.00\nB;CARE" + period + "10.001\nC;GARDEN" + period + "1.00\n;CARE" + period
                        + "1.00\nA;CARE" + period + "11.00\nF;TRAINING" + period + "5.00\n")
                .body("recorded", equalTo(2))
                .body("refused", equalTo(4))
                .body("lines[1].outcome", equalTo("REFUSED"))
                .body("lines[1].detail", containsString("/amount"))
                .body("lines[2].detail", containsString("/category"))
                .body("lines[4].problem", equalTo("/v1/problems/line-number-used"));
        fixture.expect(budget, "15.00", "0.00", "985.00");
    }

    @Test
    void aColumnOfTariffsIsRefusedWithTheReason() {
        fixture.adopted("1000.00");
        csv("lineNumber;category;periodFrom;periodUntil;amount;uurtarief\nA;CARE;" + day + ";" + day + ";10.00;85\n")
                .body("refused", equalTo(1))
                .body("lines[0].problem", equalTo("/v1/problems/no-tariff-lines"));
    }

    @Test
    void ndjsonTakesTheLinesOfTheSingleRequest() {
        UUID budget = fixture.adopted("1000.00");
        String line = """
                {"lineNumber":"%s","category":"CARE","period":{"from":"%s","until":"%s"},"amount":{"amount":"%s","currency":"EUR"}%s}
                """;
        send(
                        "application/x-ndjson",
                        line.formatted("1", day, day, "10.00", "")
                                + line.formatted("2", day, day, "10.00", ",\"hours\":8")
                                + "not json\n")
                .body("recorded", equalTo(1))
                .body("lines[1].problem", equalTo("/v1/problems/no-tariff-lines"))
                .body("lines[2].problem", equalTo("/v1/problems/malformed-json"));
        fixture.expect(budget, "10.00", "0.00", "990.00");
    }

    @Test
    void aFileOfMoreThanOnePartIsRecordedAndListedAgainAsNdjsonAndCsv() {
        UUID budget = fixture.adopted("100000.00");
        StringBuilder file = new StringBuilder("\uFEFF" + HEADER);
        for (int line = 1; line <= 1201; line++) {
            file.append("L").append(line).append(";OTHER;" + day + ";" + day + ";1.01\n");
        }
        csv(file.toString()).body("recorded", equalTo(1201)).body("lines[1200].lineNumber", equalTo("L1201"));
        fixture.expect(budget, "1213.01", "0.00", "98786.99");
        assertEquals(1201, listed("application/x-ndjson").size());
        assertEquals(1202, listed("text/csv").size());
        assertEquals(
                0,
                new BudgetFixture()
                        .asConsortium()
                        .accept("application/x-ndjson")
                        .get("/v1/spendings?budgetId=" + budget)
                        .asString()
                        .length());
    }

    @Test
    void whatCannotBeReadAsCsvIsReportedAndWhatStandsBeforeItIsRecorded() {
        UUID budget = fixture.adopted("1000.00");
        String row = ";CARE;" + day + ";" + day + ";10.00";
        csv(HEADER + "A" + row + "\nB" + row + ";too;many;columns\nC" + row + "\n")
                .body("recorded", equalTo(1))
                .body("refused", equalTo(1))
                .body("lines[1].detail", containsString("what follows was not read"));
        fixture.expect(budget, "10.00", "0.00", "990.00");
    }

    @Test
    void linesOfAYearWithoutABudgetAreReported() {
        UUID budget = fixture.adopted("1000.00");
        csv(HEADER + "A;CARE;2023-03-01;2023-03-31;10.00\nB;CARE;" + day + ";" + day + ";10.00\n")
                .body("recorded", equalTo(1))
                .body("lines[0].problem", equalTo("/v1/problems/no-budget"));
        fixture.expect(budget, "10.00", "0.00", "990.00");
    }

    private List<String> listed(String type) {
        return fixture.asConsortium()
                .accept(type)
                .get("/v1/spendings?category=OTHER")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private ValidatableResponse csv(String file) {
        return send("text/csv", file);
    }

    private ValidatableResponse send(String type, String file) {
        return fixture.asConsortium()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/spending-batches")
                .then()
                .statusCode(200);
    }
}
