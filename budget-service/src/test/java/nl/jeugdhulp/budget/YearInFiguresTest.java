package nl.jeugdhulp.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.Earmark;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

/** Runs the year that the README works out, and compares every figure and every line booked with what stands there. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class YearInFiguresTest {
    /** A year that is over, so that it can be closed. */
    private static final int YEAR = BudgetFixture.thisYear() - 1;

    private static final Map<Municipality, Integer> SHARES =
            Map.of(Municipality.HAARLEM, 5_000, Municipality.VELSEN, 3_000, Municipality.BEVERWIJK, 2_000);

    private final BudgetFixture fixture = new BudgetFixture();
    private final UUID deployment = UUID.randomUUID();
    private UUID budget;
    private int entriesSeen;

    @Inject
    @Any
    Instance<EventsConsumer<?>> consumers;

    /** A row of the table 'A year in figures'. */
    private record Row(
            String date, String what, String debit, String credit, String spent, String committed, String available) {
        static List<Row> ofReadme() throws IOException {
            return Files.readAllLines(Path.of("README.md")).stream()
                    .dropWhile(line -> !line.startsWith("## A year in figures"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| "))
                    .skip(1)
                    .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .map(cells -> new Row(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6)))
                    .toList();
        }
    }

    @Test
    void theYearInFiguresOfTheReadmeComesOutToTheCent() throws IOException {
        List<Runnable> steps = List.of(
                this::adopt,
                this::payTheFirstInstalment,
                () -> spend("1", "CARE", "400.00", LocalDate.of(YEAR, 3, 31), null),
                this::agreeADeployment,
                () -> spend("2", "COLLECTIVE_AT_SCHOOL", "100.00", LocalDate.of(YEAR, 6, 30), commitment()),
                this::index,
                () -> spend("3", "CARE", "450.00", LocalDate.of(YEAR, 9, 30), null),
                this::reallocate,
                this::close,
                this::settle);
        List<Row> rows = Row.ofReadme();
        assertEquals(steps.size(), rows.size());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).run();
            Row row = rows.get(i);
            List<String> debits = new ArrayList<>();
            List<String> credits = new ArrayList<>();
            booked(debits, credits);
            assertEquals(row.debit(), String.join(", ", debits), row.date() + " " + row.what());
            assertEquals(row.credit(), String.join(", ", credits), row.date() + " " + row.what());
            fixture.expect(budget, row.spent(), row.committed(), row.available());
        }
        fixture.asConsortium()
                .get("/v1/signals?kind=LEVEL_PASSED")
                .then()
                .body("items.levelPercent", equalTo(List.of(75, 90)));
    }

    @Test
    void whatIsSpentAboveIsOwnRiskAndChangesNoContribution() {
        adopt();
        index();
        spend("1", "CARE", "1100.00", LocalDate.of(YEAR, 9, 30), null);
        close();
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/settlement")
                .then()
                .statusCode(200)
                .body("ownRisk.amount", equalTo("65.50"))
                .body("surplus.amount", equalTo("0.00"))
                .body("givenBack.size()", equalTo(0));
        BudgetFixture.asRegion()
                .get("/v1/budgets/" + budget)
                .then()
                .body("lumpSum.amount", equalTo("1034.50"))
                .body("contributions.find { it.municipality == '0392' }.amount.amount", equalTo("517.25"));
    }

    private void adopt() {
        Map<String, Object> request = fixture.newBudget("1000.00", YEAR);
        List<Object> weights = new ArrayList<>();
        for (Municipality municipality : Municipality.values()) {
            weights.add(Map.of(
                    "municipality", municipality.code().value(), "weight", SHARES.getOrDefault(municipality, 0)));
        }
        request.put("allocationKey", Map.of("rule", "SHARE", "weights", weights));
        budget = BudgetFixture.adopt(fixture.draft(request));
    }

    private void payTheFirstInstalment() {
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .post("/v1/budgets/" + budget + "/instalments/1/payment")
                .then()
                .statusCode(200);
    }

    private void spend(String line, String category, String amount, LocalDate day, String commitment) {
        Map<String, Object> request = new LinkedHashMap<>(BudgetFixture.newSpending(line, category, amount, day));
        if (commitment != null) {
            request.put("commitmentId", commitment);
        }
        fixture.spend(request);
    }

    private void agreeADeployment() {
        EventsConsumer<?> ofSchools = consumers.stream()
                .filter(consumer -> consumer.events().equals(SchoolEvent.class))
                .findFirst()
                .orElseThrow();
        Arriving.at(
                ofSchools,
                new CollectiveDeploymentAgreed(
                        deployment,
                        new SchoolId("99AA00"),
                        fixture.consortiumId,
                        new SchoolYear(YEAR - 1),
                        20,
                        List.of(new Earmark(YEAR, Money.euros("150.00")))));
    }

    private String commitment() {
        return fixture.asConsortium()
                .get("/v1/commitments?source=" + deployment)
                .then()
                .extract()
                .path("items[0].id");
    }

    private void index() {
        BudgetFixture.asRegion()
                .body(Map.of(
                        "reason",
                        "INDEXATION",
                        "lumpSum",
                        BudgetFixture.euros("1034.50"),
                        "effectiveOn",
                        YEAR + "-07-01"))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201);
    }

    private void reallocate() {
        fixture.asConsortium()
                .body(Map.of("from", "CARE", "to", "PREVENTION", "amount", BudgetFixture.euros("60.00")))
                .post("/v1/budgets/" + budget + "/reallocations")
                .then()
                .statusCode(201);
    }

    private void close() {
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/closure")
                .then()
                .statusCode(200);
    }

    private void settle() {
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/settlement")
                .then()
                .statusCode(200);
    }

    /** Collects the lines booked since it was asked last, as account and amount. */
    private void booked(List<String> debits, List<String> credits) {
        List<Map<String, Object>> entries = fixture.asConsortium()
                .get("/v1/journal-entries?limit=500&budgetId=" + budget)
                .then()
                .extract()
                .jsonPath()
                .getList("items");
        for (Map<String, Object> entry : entries.subList(entriesSeen, entries.size())) {
            for (Object each : (List<?>) entry.get("lines")) {
                Map<?, ?> line = (Map<?, ?>) each;
                String debit = (String) ((Map<?, ?>) line.get("debit")).get("amount");
                String credit = (String) ((Map<?, ?>) line.get("credit")).get("amount");
                if (debit.equals("0.00")) {
                    credits.add(line.get("account") + " " + credit);
                } else {
                    debits.add(line.get("account") + " " + debit);
                }
            }
        }
        entriesSeen = entries.size();
    }
}
