package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.picture.PlanPicture;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** Schools come in from a file, get their one consortium by an adopted plan, and a new one when capacity is lost. */
class MatchPlanJourneyTest {
    private static final String REGION = "demo-region";
    private static final Duration SOLVED = Duration.ofSeconds(90);
    private static final int SCHOOLS = 12;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void fromImportToAdoptedPlanAndAgainWhenAConsortiumLosesCapacity() {
        List<String> schools = importedTwice();
        UUID practitioner = practitionerOfConsortium1();
        wish(schools.getFirst(), 2);
        schools.subList(1, 6).forEach(school -> wish(school, 1));

        String plan = ordered("Eerste plan", schools, Map.of("consortiumId", DemoClients.consortiumId(1)));
        suite.stack.kill(Part.SCHOOL);
        suite.stack.start(Part.SCHOOL);
        assertTrue(Pause.until(SOLVED, () -> status(plan).equals("PROPOSED")), "taken up again after the restart");
        JsonNode proposed = get("/match-plans/" + plan);
        assertTrue(proposed.path("provenOptimal").asBoolean());
        assertReasonsSumToTheScore(plan, proposed.path("score").asLong());
        assertEquals(DemoClients.consortiumId(2), consortiumIn(plan, schools.getFirst()), "the school's wish");

        String moved = schools.stream()
                .filter(school -> consortiumIn(plan, school).equals(DemoClients.consortiumId(1)))
                .findFirst()
                .orElseThrow();
        suite.client
                .post(
                        REGION,
                        Service.SCHOOL,
                        "/match-plans/" + plan + "/adjustments",
                        Map.of(
                                "schoolId",
                                moved,
                                "consortiumId",
                                DemoClients.consortiumId(2),
                                "reason",
                                "Op verzoek van het bestuur."))
                .expect(200);
        assertEquals("ADJUSTED", status(plan));
        adopt(plan);
        eventually(
                "the consortium keeps its practitioner free for the schools of the plan",
                () -> teams(1).stream()
                        .anyMatch(team -> team.path("matchPlanId").asText().equals(plan)
                                && team.path("practitionerIds").toString().contains(practitioner.toString())));
        assertTrue(new PlanPicture(suite.client).ofAdoptedPlan().orElseThrow().contains("Eerste plan"));

        replanWhenConsortium1LosesCapacity(plan, schools);
    }

    private void replanWhenConsortium1LosesCapacity(String first, List<String> schools) {
        suite.region.addPlaces(1, HelpCategory.PERSONAL_CARE, 1);
        String referral = suite.refer(1, HelpCategory.PERSONAL_CARE);
        suite.awaitStatus(referral, "ACCEPTED");
        suite.startCare(referral, HelpCategory.PERSONAL_CARE);
        suite.awaitStatus(referral, "IN_CARE");
        long before = countOf(first, 1);
        assertTrue(before > 1, "the first consortium has schools to lose");

        String second =
                ordered("Tweede plan", schools, Map.of("consortiumId", DemoClients.consortiumId(1), "hoursPerWeek", 4));
        assertTrue(Pause.until(SOLVED, () -> status(second).equals("PROPOSED")));
        JsonNode comparison = get("/match-plans/" + second + "/comparison?with=" + first);
        assertEquals(before - 1, comparison.path("moves").size(), "no school moves but those that must");
        assertEquals(
                before - 1, get("/match-plans/" + second).path("movingSchools").asLong());
        assertFalse(comparison.path("byRule").isEmpty(), "what the move costs");
        adopt(second);
        for (String school : schools) {
            assertEquals(
                    consortiumIn(second, school),
                    get("/schools/" + school).path("match").path("consortiumId").asText());
        }
        assertEquals("IN_CARE", suite.status(referral), "running help goes on with whoever gives it");
        eventually(
                "consortium-service knows the new teams",
                () -> teams(1).stream()
                                .filter(team ->
                                        team.path("matchPlanId").asText().equals(second))
                                .count()
                        == 1);
    }

    /** The second import of the same file changes nothing. */
    private List<String> importedTwice() {
        List<String> schools = new ArrayList<>();
        StringBuilder csv =
                new StringBuilder("VESTIGINGSCODE;VESTIGINGSNAAM;SOORT_VESTIGING;GEMEENTENUMMER;LEERLINGEN_2025\n");
        for (int number = 0; number < SCHOOLS; number++) {
            String id = "97AA%02d".formatted(number);
            schools.add(id);
            csv.append(id).append(";Reisschool ").append(number).append(";BO;0392;150\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(SCHOOLS, imported(file).path("outcomes").path("ADDED").asInt());
        assertEquals(SCHOOLS, imported(file).path("outcomes").path("UNCHANGED").asInt());
        return schools;
    }

    private JsonNode imported(byte[] file) {
        return suite.client
                .postFile(REGION, Service.SCHOOL, "/school-imports", "text/csv", file)
                .expect(201)
                .body();
    }

    private UUID practitionerOfConsortium1() {
        UUID practitioner = UUID.randomUUID();
        suite.client
                .put(
                        RunningSuite.CONSORTIUM_1,
                        Service.CONSORTIUM,
                        "/consortia/" + DemoClients.consortiumId(1) + "/practitioners/" + practitioner,
                        Map.of(
                                "providerId", suite.provider(HelpCategory.AMBULATORY),
                                "name", "Behandelaar Eén",
                                "specialisms", List.of("CLUSTER_3"),
                                "hoursPerWeek", 24,
                                "active", Map.of("from", "2023-01-01")))
                .expect(200, 201);
        return practitioner;
    }

    private void wish(String school, int consortium) {
        Answer known =
                suite.client.get(REGION, Service.SCHOOL, "/schools/" + school).expect(200);
        suite.client
                .put(
                        REGION,
                        Service.SCHOOL,
                        "/schools/" + school + "/wishes",
                        Map.of(
                                "preferredConsortia", List.of(DemoClients.consortiumId(consortium)),
                                "unwantedConsortia", List.of()),
                        known.etag())
                .expect(200);
    }

    /** Orders a plan as soon as school-service has heard what the order leaves out: the hours of the practitioners. */
    private String ordered(String name, List<String> schools, Map<String, Object> offerOfConsortium1) {
        Map<String, Object> order = Map.of(
                "name",
                name,
                "scope",
                Map.of("schoolIds", schools),
                "consortia",
                List.of(
                        offerOfConsortium1,
                        Map.of(
                                "consortiumId", DemoClients.consortiumId(2),
                                "hoursPerWeek", 100,
                                "practitioners", List.of())));
        AtomicReference<Answer> answer = new AtomicReference<>();
        eventually("the order is taken", () -> {
            answer.set(suite.client.post(REGION, Service.SCHOOL, "/match-plans", order));
            return answer.get().is(201);
        });
        return answer.get().string("id");
    }

    private void adopt(String plan) {
        suite.client
                .post(
                        REGION,
                        Service.SCHOOL,
                        "/match-plans/" + plan + "/adoption",
                        Map.of("handOverDate", suite.today.toString()))
                .expect(200);
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

    private List<JsonNode> teams(int consortium) {
        List<JsonNode> teams = new ArrayList<>();
        suite.client
                .get(
                        RunningSuite.CONSORTIUM_1,
                        Service.CONSORTIUM,
                        "/consortia/" + DemoClients.consortiumId(consortium) + "/school-teams")
                .expect(200)
                .body()
                .forEach(teams::add);
        return teams;
    }

    private String status(String plan) {
        return get("/match-plans/" + plan).path("status").asText();
    }

    private JsonNode get(String path) {
        return suite.client.get(REGION, Service.SCHOOL, path).expect(200).body();
    }
}
