package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;

/** Schools that a journey brings itself, and what consortia have for them: no other journey plans these schools. */
final class PlannedSchools {
    private static final String REGION = "demo-region";
    private static final int SCHOOLS = 12;
    private static final int HOURS_OF_PRACTITIONER = 24;

    private final RunningSuite suite;

    PlannedSchools(RunningSuite suite) {
        this.suite = suite;
    }

    /** Twelve schools of 150 pupils each under this BRIN, imported twice: the second time changes nothing. */
    List<String> imported(String brin) {
        List<String> schools = new ArrayList<>();
        StringBuilder csv =
                new StringBuilder("VESTIGINGSCODE;VESTIGINGSNAAM;SOORT_VESTIGING;GEMEENTENUMMER;LEERLINGEN_2025\n");
        for (int number = 0; number < SCHOOLS; number++) {
            String id = "%s%02d".formatted(brin, number);
            schools.add(id);
            csv.append(id).append(";Reisschool ").append(number).append(";BO;0392;150\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        assertOutcomes("ADDED", imported(file));
        assertOutcomes("UNCHANGED", imported(file));
        return schools;
    }

    private static void assertOutcomes(String outcome, JsonNode report) {
        assertEquals(SCHOOLS, report.path("outcomes").path(outcome).asInt(), report::toString);
    }

    private JsonNode imported(byte[] file) {
        return suite.client
                .postFile(REGION, Service.SCHOOL, "/school-imports", "text/csv", file)
                .expect(201)
                .body();
    }

    void wish(String school, int consortium) {
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

    /** Another practitioner of the first consortium, registered by it. */
    String practitionerOfConsortium1() {
        String practitioner = UUID.randomUUID().toString();
        suite.client
                .put(
                        RunningSuite.CONSORTIUM_1,
                        Service.CONSORTIUM,
                        "/consortia/" + DemoClients.consortiumId(1) + "/practitioners/" + practitioner,
                        Map.of(
                                "providerId", suite.provider(HelpCategory.AMBULATORY),
                                "name", "Behandelaar Reis",
                                "specialisms", List.of("CLUSTER_3"),
                                "hoursPerWeek", HOURS_OF_PRACTITIONER,
                                "active", Map.of("from", "2023-01-01")))
                .expect(200, 201);
        return practitioner;
    }

    /** So many hours of a consortium, without teams. */
    Map<String, Object> offer(int consortium, int hours) {
        return Map.of(
                "consortiumId",
                DemoClients.consortiumId(consortium),
                "hoursPerWeek",
                hours,
                "practitioners",
                List.of());
    }

    /** A consortium with this one practitioner. */
    Map<String, Object> offer(int consortium, String practitioner) {
        return Map.of(
                "consortiumId",
                DemoClients.consortiumId(consortium),
                "practitioners",
                List.of(Map.of("practitionerId", practitioner, "hoursPerWeek", HOURS_OF_PRACTITIONER)));
    }

    /** An order that takes long: hours too large for tables, and much effort. */
    Map<String, Object> longOrder(List<String> schools) {
        List<Map<String, Object>> hours = new ArrayList<>();
        schools.forEach(school -> hours.add(Map.of("schoolId", school, "hours", 9_001 + hours.size())));
        return Map.of(
                "name", "Lang plan",
                "scope", Map.of("schoolIds", schools),
                "demand", Map.of("overrides", hours),
                "consortia", List.of(offer(1, 1_000_000), offer(2, 1_000_000)),
                "effort", 40);
    }
}
