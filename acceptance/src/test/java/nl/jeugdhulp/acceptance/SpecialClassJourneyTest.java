package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import org.junit.jupiter.api.Test;

/** A special class in a regular school: opened with funding, evaluated, ended, and known everywhere under one id. */
class SpecialClassJourneyTest {
    private static final String REGION = "demo-region";
    private static final String SCHOOL = "99ZX00";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void specialClassIsOpenedAndEvaluated() {
        matchTheSchool();
        String id = post(CONSORTIUM_1, "/education-care-arrangements", Map.of("schoolId", SCHOOL, "design", design()))
                .expect(201)
                .string("id");
        String path = "/education-care-arrangements/" + id;
        post(
                        CONSORTIUM_1,
                        path + "/opening",
                        Map.of(
                                "period",
                                Map.of(
                                        "from", suite.today.toString(),
                                        "until", suite.today.plusDays(20).toString()),
                                "earmarks",
                                List.of(Map.of(
                                        "year",
                                        suite.today.getYear(),
                                        "amount",
                                        Map.of("amount", "45000.00", "currency", "EUR")))))
                .expect(200);
        String atConsortium = "/consortia/" + DemoClients.consortiumId(1) + "/school-arrangements/" + id;
        eventually(
                "consortium-service knows the class by its id",
                () -> suite.client
                        .get(CONSORTIUM_1, Service.CONSORTIUM, atConsortium)
                        .is(200));

        eventually(
                "budget-service earmarks the class under the same id",
                () -> suite.client
                        .get(CONSORTIUM_1, Service.BUDGET, "/school-agreements/" + id)
                        .is(200));

        evaluate(path, Map.of()).expect(200);
        post(CONSORTIUM_1, path + "/ending", Map.of("endedOn", suite.today.toString(), "reason", "Groep klaar"))
                .expect(200);
        evaluate(path, Map.of()).expect(400);
        Answer done = evaluate(path, Map.of("outcome", "BECOMES_REGULAR_OFFER")).expect(200);
        assertEquals("EVALUATED", done.string("status"));
        assertEquals(2, done.body().path("evaluations").size());
        eventually(
                "consortium-service knows that the class ended",
                () -> suite.client
                        .get(CONSORTIUM_1, Service.CONSORTIUM, atConsortium)
                        .string("endedOn")
                        .equals(suite.today.toString()));
        eventually(
                "budget-service knows that the class ended",
                () -> suite.client
                        .get(CONSORTIUM_1, Service.BUDGET, "/school-agreements/" + id)
                        .string("endedOn")
                        .equals(suite.today.toString()));
        assertTrue(suite.client.get("demo-consortium-2", Service.SCHOOL, path).is(404));
    }

    private Answer evaluate(String path, Map<String, Object> more) {
        Map<String, Object> evaluation = new java.util.HashMap<>(more);
        evaluation.put("evaluatedOn", suite.today.toString());
        evaluation.put("evaluatedBy", "School en consortium");
        evaluation.put("findings", "De klas draait goed.");
        return post(CONSORTIUM_1, path + "/evaluations", evaluation);
    }

    private static Map<String, Object> design() {
        return Map.of(
                "room",
                "Lokaal 1.04",
                "groupSize",
                5,
                "partners",
                List.of(
                        Map.of("kind", "SCHOOL", "name", "De Speciale Klas"),
                        Map.of("kind", "PROVIDER", "name", "Zorg Voorbeeld")));
    }

    /** A plan for this school alone, adopted from today. */
    private void matchTheSchool() {
        suite.region.matchPlan();
        suite.client
                .put(
                        REGION,
                        Service.SCHOOL,
                        "/schools/" + SCHOOL,
                        Map.of("name", "De Speciale Klas", "kind", "PRIMARY", "municipality", "0392"))
                .expect(200, 201);
        String plan = "/match-plans/"
                + post(
                                REGION,
                                "/match-plans",
                                Map.of(
                                        "name",
                                        "Eén school",
                                        "scope",
                                        Map.of("schoolIds", List.of(SCHOOL)),
                                        "consortia",
                                        List.of(Map.of(
                                                "consortiumId", DemoClients.consortiumId(1), "hoursPerWeek", 40))))
                        .expect(201)
                        .string("id");
        eventually("the plan is found", () -> plan(plan).path("status").asText().equals("PROPOSED"));
        post(REGION, plan + "/adoption", Map.of("handOverDate", suite.today.toString()))
                .expect(200);
    }

    private JsonNode plan(String path) {
        return suite.client.get(REGION, Service.SCHOOL, path).expect(200).body();
    }

    private Answer post(String client, String path, Object body) {
        return suite.client.post(client, Service.SCHOOL, path, body);
    }
}
