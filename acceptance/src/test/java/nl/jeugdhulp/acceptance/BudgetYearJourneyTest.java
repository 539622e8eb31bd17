package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

/** A budget year from its adoption to its settlement, in the running suite. */
class BudgetYearJourneyTest {
    private static final int CONSORTIUM = 4;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void aBudgetIsAdoptedSpentInBulkClosedAndSettledToTheCent() {
        BudgetYear budget = BudgetYear.adopted(suite.client, CONSORTIUM, suite.today.getYear() - 1, "100000.01");
        assertEquals("RUNNING", budget.shown().path("status").asText());

        byte[] file = budget.file("jaar-", 1_200, "75.01");
        assertEquals(1_200, budget.send(file).body().path("recorded").asInt());
        assertEquals(1_200, budget.send(file).body().path("unchanged").asInt());
        assertEquals("90012.00", budget.amount("spent"));
        assertEquals("9988.01", budget.amount("available"));
        assertEquals(
                1_200,
                suite.client
                        .rows(budget.owner(), Service.BUDGET, "/spendings?budgetId=" + budget.id())
                        .size());

        budget.postAsRegion("/closure");
        Answer settled = budget.postAsRegion("/settlement");
        assertEquals("9988.01", settled.body().path("surplus").path("amount").asText());
        long cents = 0;
        for (JsonNode part : settled.body().path("givenBack")) {
            cents += Long.parseLong(part.path("amount").path("amount").asText().replace(".", ""));
        }
        assertEquals(998_801, cents);
        assertEquals("SETTLED", budget.shown().path("status").asText());

        JsonNode verified = suite.client
                .get(budget.owner(), Service.BUDGET, "/journal-entries/verification?budgetId=" + budget.id())
                .expect(200)
                .body();
        assertTrue(verified.path("intact").asBoolean());
        assertEquals(1_202, verified.path("entries").asInt());
        assertTrue(suite.client
                .get("demo-operator", Service.BUDGET, "/journal-entries/reconciliation")
                .expect(200)
                .body()
                .path("reconciled")
                .asBoolean());
    }

    @Test
    void aDeploymentAtASchoolIsEarmarkedInTheBudgetUnderTheSameIdAndFreedWhenItEnds() {
        suite.region.matchPlan();
        JsonNode matched = suite.client
                .all(BudgetYear.REGION, Service.SCHOOL, "/match-plans/" + adoptedPlan() + "/schools")
                .getFirst();
        int consortium = number(matched.path("consortiumId").asText());
        String owner = "demo-consortium-" + consortium;
        long before = committed(owner);
        String deployment = suite.client
                .post(
                        owner,
                        Service.SCHOOL,
                        "/collective-deployments",
                        Map.of(
                                "schoolId",
                                matched.path("schoolId").asText(),
                                "schoolYear",
                                SchoolYear.of(suite.today).toString(),
                                "period",
                                Map.of("from", suite.today.toString()),
                                "dayparts",
                                10,
                                "earmarks",
                                List.of(Map.of(
                                        "year",
                                        suite.today.getYear(),
                                        "amount",
                                        Map.of("amount", "2500.00", "currency", "EUR")))))
                .expect(201)
                .string("id");
        eventually("the deployment is earmarked", () -> committed(owner) == before + 250_000);
        suite.client
                .get(owner, Service.BUDGET, "/school-agreements/" + deployment)
                .expect(200);
        suite.client
                .post(
                        owner,
                        Service.SCHOOL,
                        "/collective-deployments/" + deployment + "/ending",
                        Map.of("endedOn", suite.today.toString(), "reason", "De school ging anders verder."))
                .expect(200);
        eventually("what was not used is free again", () -> committed(owner) == before);
    }

    private static int number(String consortiumId) {
        return IntStream.rangeClosed(1, DemoClients.CONSORTIA)
                .filter(number -> DemoClients.consortiumId(number).equals(consortiumId))
                .findFirst()
                .orElseThrow();
    }

    private String adoptedPlan() {
        return suite.client.all(BudgetYear.REGION, Service.SCHOOL, "/match-plans").stream()
                .filter(plan -> plan.path("status").asText().equals("ADOPTED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** What is earmarked in this year's budget, in cents. */
    private long committed(String owner) {
        return suite.client.all(owner, Service.BUDGET, "/budgets?year=" + suite.today.getYear()).stream()
                .map(budget -> budget.path("committed").path("amount").asText().replace(".", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
