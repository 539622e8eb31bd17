package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.acceptance.demo.RegionSetup;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Ports;
import nl.jeugdhulp.stack.Progress;
import nl.jeugdhulp.stack.Stack;
import nl.jeugdhulp.values.HelpCategory;

/** The whole suite, running for all journeys of this build: real processes, real Kafka, one region set up. */
final class RunningSuite {
    static final String COACH = "demo-cjg-haarlem";
    static final String CONSORTIUM_1 = "demo-consortium-1";
    static final Duration SOON = Duration.ofSeconds(30);

    private static final AtomicInteger NEXT_BSN = new AtomicInteger(99_990_001);
    private static RunningSuite running;

    final Stack stack;
    final SuiteClient client;
    final RegionSetup region;
    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private RunningSuite() {
        try {
            stack = Stack.at(Files.createTempDirectory("jeugdhulp-acceptance-"), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.down(Progress.SILENT)));
        stack.up(Progress.SILENT);
        client = new SuiteClient(stack);
        region = new RegionSetup(client, today);
        region.consortia();
        region.addPlaces(2);
        region.budgets();
        region.schools(Optional.empty());
        eventually("all consortia are known to referral-service", () -> choice().size() == DemoClients.CONSORTIA);
    }

    static synchronized RunningSuite get() {
        if (running == null) {
            running = new RunningSuite();
        }
        return running;
    }

    /** What the agreement of the services brings about, soon. */
    static void eventually(String what, BooleanSupplier so) {
        assertTrue(Pause.until(SOON, so), what);
    }

    JsonNode choice() {
        return client.get(
                        COACH,
                        Service.REFERRAL,
                        "/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392&schoolId="
                                + DemoClients.SCHOOL_ID)
                .body()
                .path("items");
    }

    /** Refers another youth of the demonstration's school and gives the referral's id. */
    String refer(int consortium, HelpCategory category) {
        return client.post(COACH, Service.REFERRAL, "/referrals", submission(consortium, category))
                .expect(201)
                .string("id");
    }

    static Map<String, Object> submission(int consortium, HelpCategory category) {
        Map<String, Object> body = new HashMap<>();
        body.put("youth", Map.of("bsn", bsn(), "birthDate", "2014-05-01", "homeMunicipality", "0392"));
        body.put("helpCategory", category.name());
        body.put("urgency", "REGULAR");
        body.put("choice", Map.of("consortiumId", DemoClients.consortiumId(consortium), "reason", "Dicht bij huis."));
        body.put("legalBasis", "CONSENT");
        body.put("schoolId", DemoClients.SCHOOL_ID);
        return body;
    }

    String status(String referral) {
        return client.get(COACH, Service.REFERRAL, "/referrals/" + referral).string("status");
    }

    void awaitStatus(String referral, String status) {
        eventually("referral becomes " + status, () -> status(referral).equals(status));
    }

    /** Starts care for an accepted referral and gives the trajectory. */
    Answer startCare(String referral, HelpCategory category) {
        return client.post(
                        CONSORTIUM_1,
                        Service.REFERRAL,
                        "/trajectories",
                        Map.of(
                                "referralId", referral,
                                "startDate", today.toString(),
                                "contactPerson", Map.of("name", "Medewerker Eén"),
                                "component", Map.of("helpCategory", category.name(), "providerId", provider(category))))
                .expect(201);
    }

    /** A member of the first consortium that offers this category. */
    String provider(HelpCategory category) {
        for (JsonNode member : client.all(
                CONSORTIUM_1, Service.CONSORTIUM, "/consortia/" + DemoClients.consortiumId(1) + "/members")) {
            for (JsonNode offered : member.path("helpCategories")) {
                if (offered.asText().equals(category.name())) {
                    return member.path("providerId").asText();
                }
            }
        }
        throw new IllegalStateException("nobody offers " + category);
    }

    private static String bsn() {
        while (true) {
            int eight = NEXT_BSN.getAndIncrement();
            int check = checkDigit(eight);
            if (check < 10) {
                return String.valueOf(eight) + check;
            }
        }
    }

    /** The last digit that satisfies the eleven-test; 10 where there is none. */
    static int checkDigit(int eight) {
        int sum = 0;
        int rest = eight;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}
