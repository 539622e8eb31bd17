package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.picture.PlanPicture;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** Schools come in from a file, get their one consortium by an adopted plan, and another when capacity is lost. */
class MatchPlanJourneyTest {
    private static final String REGION = "demo-region";
    private static final Duration SOLVED = Duration.ofMinutes(2);

    private final RunningSuite suite = RunningSuite.get();
    private final PlannedSchools schools = new PlannedSchools(suite);

    @Test
    void fromImportToAdoptedPlan() {
        List<String> imported = schools.imported("97AA");
        String practitioner = schools.practitionerOfConsortium1();
        schools.wish(imported.getFirst(), 2);
        imported.subList(1, 6).forEach(school -> schools.wish(school, 1));

        String plan = ordered("Eerste plan", imported, schools.offer(1, practitioner), schools.offer(2, 100));
        awaitProposed(plan);
        JsonNode proposed = get("/match-plans/" + plan);
        assertTrue(proposed.path("provenOptimal").asBoolean());
        assertReasonsSumToTheScore(plan, proposed.path("score").asLong());
        assertEquals(DemoClients.consortiumId(2), consortiumIn(plan, imported.getFirst()), "the school's wish");

        post(
                "/match-plans/" + plan + "/adjustments",
                Map.of(
                        "schoolId", imported.get(1),
                        "consortiumId", DemoClients.consortiumId(2),
                        "reason", "Op verzoek van het bestuur."));
        assertEquals("ADJUSTED", status(plan));
        adopt(plan);
        assertWorkAsThePlanSays(plan, imported);
        eventually(
                "the consortium keeps its practitioner free for the schools of the plan",
                () -> teamsOf(plan).stream()
                        .anyMatch(
                                team -> team.path("practitionerIds").toString().contains(practitioner)));
        assertTrue(new PlanPicture(suite.client).ofAdoptedPlan().orElseThrow().contains("Eerste plan"));
    }

    @Test
    void consortiumLosesCapacityAndIsReplanned() {
        List<String> imported = schools.imported("97BA");
        imported.subList(0, 4).forEach(school -> schools.wish(school, 1));
        String first = ordered("Voor het verlies", imported, schools.offer(1, 16), schools.offer(2, 100));
        awaitProposed(first);
        adopt(first);
        assertEquals(4, countOf(first, 1), "the hours of the first consortium are for those who wish it");
        suite.region.addPlaces(1, HelpCategory.PERSONAL_CARE, 1);
        String referral = suite.refer(1, HelpCategory.PERSONAL_CARE);
        suite.awaitStatus(referral, "ACCEPTED");
        suite.startCare(referral, HelpCategory.PERSONAL_CARE);
        suite.awaitStatus(referral, "IN_CARE");

        String second = ordered("Na het verlies", imported, schools.offer(1, 4), schools.offer(2, 100));
        awaitProposed(second);
        JsonNode comparison = get("/match-plans/" + second + "/comparison?with=" + first);
        assertEquals(3, comparison.path("moves").size(), "no school moves but those that must");
        assertEquals(3, get("/match-plans/" + second).path("movingSchools").asInt());
        assertFalse(comparison.path("byRule").isEmpty(), "what the move costs");
        adopt(second);
        assertWorkAsThePlanSays(second, imported);
        assertEquals("IN_CARE", suite.status(referral), "running help goes on with whoever gives it");
        eventually(
                "consortium-service knows the new teams", () -> teamsOf(second).size() == 1);
    }

    @Test
    void runIsTakenUpAgainAfterItsServiceWasKilled() {
        List<String> imported = schools.imported("97CA");
        String plan = id(post("/match-plans", schools.longOrder(imported)));
        eventually("the plan is being solved", () -> {
            JsonNode progress = get("/match-plans/" + plan + "/progress");
            return progress.path("status").asText().equals("SOLVING") && progress.hasNonNull("bound");
        });
        suite.stack.kill(Part.SCHOOL);
        suite.stack.start(Part.SCHOOL);
        awaitProposed(plan);
        assertEquals(imported.size(), schoolsOf(plan).size());
    }

    private String ordered(String name, List<String> scope, Map<String, Object> one, Map<String, Object> other) {
        return id(post(
                "/match-plans",
                Map.of("name", name, "scope", Map.of("schoolIds", scope), "consortia", List.of(one, other))));
    }

    private void awaitProposed(String plan) {
        assertTrue(Pause.until(SOLVED, () -> !status(plan).equals("SOLVING")), "the plan is solved");
        assertEquals("PROPOSED", status(plan), () -> get("/match-plans/" + plan).toString());
    }

    private void adopt(String plan) {
        post("/match-plans/" + plan + "/adoption", Map.of("handOverDate", suite.today.toString()));
    }

    private void assertWorkAsThePlanSays(String plan, List<String> imported) {
        for (String school : imported) {
            JsonNode match = get("/schools/" + school).path("match");
            assertEquals(plan, match.path("matchPlanId").asText());
            assertEquals(consortiumIn(plan, school), match.path("consortiumId").asText());
        }
    }

    private void assertReasonsSumToTheScore(String plan, long score) {
        long sum = 0;
        for (JsonNode school : schoolsOf(plan)) {
            for (JsonNode reason : school.path("explanation").path("reasons")) {
                sum += reason.path("points").asLong();
            }
        }
        assertEquals(score, sum);
    }

    private long countOf(String plan, int consortium) {
        return schoolsOf(plan).stream()
                .filter(school -> school.path("consortiumId").asText().equals(DemoClients.consortiumId(consortium)))
                .count();
    }

    private String consortiumIn(String plan, String school) {
        return schoolsOf(plan).stream()
                .filter(each -> each.path("schoolId").asText().equals(school))
                .findFirst()
                .orElseThrow()
                .path("consortiumId")
                .asText();
    }

    private List<JsonNode> schoolsOf(String plan) {
        return suite.client.all(REGION, Service.SCHOOL, "/match-plans/" + plan + "/schools");
    }

    /** What consortium-service knows of the first consortium's teams by this plan. */
    private List<JsonNode> teamsOf(String plan) {
        List<JsonNode> teams = new ArrayList<>(suite.client.all(
                CONSORTIUM_1,
                Service.CONSORTIUM,
                "/consortia/" + DemoClients.consortiumId(1) + "/school-teams?date=" + suite.today));
        teams.removeIf(team -> !team.path("matchPlanId").asText().equals(plan));
        return teams;
    }

    private String status(String plan) {
        return get("/match-plans/" + plan).path("status").asText();
    }

    private static String id(JsonNode created) {
        return created.path("id").asText();
    }

    private JsonNode get(String path) {
        return suite.client.get(REGION, Service.SCHOOL, path).expect(200).body();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return suite.client
                .post(REGION, Service.SCHOOL, path, body)
                .expect(200, 201)
                .body();
    }
}
