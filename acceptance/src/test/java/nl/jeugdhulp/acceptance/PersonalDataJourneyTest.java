package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.demo.BsnScan;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** A youth's data from consent to destruction, and what is left of it anywhere. */
class PersonalDataJourneyTest {
    private static final String MUNICIPALITY = "demo-municipality-0392";
    private static final Map<String, String> REASON = Map.of("reason", "Het gezin wil dit.");
    private static final Duration TWENTY_YEARS = Duration.ofDays(20 * 366);

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void consentWithdrawn() {
        String referral = suite.refer(1, HelpCategory.YOUTH_MENTAL_HEALTH);
        eventually("the consortium answers", () -> !suite.status(referral).equals("SUBMITTED"));
        suite.client
                .post(COACH, Service.REFERRAL, "/referrals/" + referral + "/consent-withdrawal", REASON)
                .expect(200);
        for (String reader : List.of(COACH, CONSORTIUM_1, MUNICIPALITY)) {
            JsonNode seen = suite.client
                    .get(reader, Service.REFERRAL, "/referrals/" + referral)
                    .expect(200)
                    .body();
            assertTrue(seen.hasNonNull("consentWithdrawnAt"), reader + " sees that consent was taken back");
            assertEquals("WITHDRAWN", seen.path("status").asText());
        }
        eventually("its place or wait is given back", () -> state(referral).equals("RELEASED"));
    }

    @Test
    void fileDestroyed() {
        String referral = suite.refer(1, HelpCategory.YOUTH_MENTAL_HEALTH);
        eventually("the consortium answers", () -> !suite.status(referral).equals("SUBMITTED"));
        suite.client
                .post(COACH, Service.REFERRAL, "/referrals/" + referral + "/withdrawal", REASON)
                .expect(200);
        eventually("its place or wait is given back", () -> state(referral).equals("RELEASED"));
        String youth = suite.client
                .get(MUNICIPALITY, Service.REFERRAL, "/referrals/" + referral)
                .string("youthId");
        JsonNode export = suite.client
                .get(MUNICIPALITY, Service.REFERRAL, "/youths/" + youth + "/export")
                .expect(200)
                .body();
        assertEquals(0, export.path("notAsked").size(), "every service was asked");
        JsonNode elsewhere = export.path("elsewhere").path("consortium-service");
        assertTrue(elsewhere.findValuesAsText("kind").contains("placement"), "the export holds what it holds");
        assertTrue(elsewhere.toString().contains("RELEASED"), "as it holds it now");
        assertTrue(export.hasNonNull("requestId"));
        suite.client
                .post(MUNICIPALITY, Service.REFERRAL, "/youths/" + youth + "/destruction", REASON)
                .expect(409);
        restartReferralService(TWENTY_YEARS);
        try {
            assertTrue(
                    suite.client.all(MUNICIPALITY, Service.REFERRAL, "/youths/destroyable").stream()
                            .anyMatch(file -> file.path("youthId").asText().equals(youth)),
                    "the file stands on the list of those whose term has passed");
            suite.client
                    .post(MUNICIPALITY, Service.REFERRAL, "/youths/" + youth + "/destruction", REASON)
                    .expect(200);
            for (String path : List.of("/referrals/" + referral, "/youths/" + youth)) {
                suite.client.get(MUNICIPALITY, Service.REFERRAL, path).expect(404);
            }
            eventually(
                    "consortium-service knows the referral no longer",
                    () -> suite.client
                            .get("demo-region", Service.CONSORTIUM, "/placements/" + referral)
                            .is(404));
        } finally {
            restartReferralService(Duration.ZERO);
        }
    }

    @Test
    void exportNamesTheServiceThatAnotherMunicipalityAnswersFor() {
        Map<String, Object> submission = RunningSuite.submission(1, HelpCategory.YOUTH_MENTAL_HEALTH);
        String stays = refer(submission);
        submission.put("helpCategory", HelpCategory.AMBULATORY.name());
        String moves = refer(submission);
        String youth = suite.client
                .get(MUNICIPALITY, Service.REFERRAL, "/referrals/" + moves)
                .string("youthId");
        String path = "/youths/" + youth + "/export";
        assertEquals(
                0,
                suite.client
                        .get(MUNICIPALITY, Service.REFERRAL, path)
                        .body()
                        .path("notAsked")
                        .size());
        suite.client
                .put(
                        MUNICIPALITY,
                        Service.REFERRAL,
                        "/referrals/" + moves + "/responsible-municipality",
                        Map.of("municipality", "0375", "reason", "Woonde daar voor het verblijf."),
                        Optional.of("*"))
                .expect(200);
        eventually(
                "consortium-service knows who answers for it",
                () -> suite.client
                        .get(MUNICIPALITY, Service.CONSORTIUM, "/placements/" + moves)
                        .is(404));
        for (String municipality : List.of(MUNICIPALITY, "demo-municipality-0375")) {
            JsonNode export = suite.client
                    .get(municipality, Service.REFERRAL, path)
                    .expect(200)
                    .body();
            assertEquals("consortium-service", export.path("notAsked").path(0).asText());
            JsonNode held = export.path("elsewhere").path("consortium-service");
            assertEquals(
                    List.of(municipality.equals(MUNICIPALITY) ? stays : moves), placementsOf(held), "its own is there");
            assertTrue(
                    held.findValuesAsText("referral_id").containsAll(List.of(stays, moves)),
                    "what it told of both is there");
        }
    }

    @Test
    void noBsnIsLeftInAnyTableTopicOrLog() {
        String referral = suite.refer(1, HelpCategory.AMBULATORY);
        String youth = suite.client
                .get(MUNICIPALITY, Service.REFERRAL, "/referrals/" + referral)
                .string("youthId");
        assertTrue(
                suite.client
                        .get(MUNICIPALITY, Service.REFERRAL, "/youths/" + youth)
                        .string("bsn")
                        .startsWith("9999"),
                "the suite does hold a number");
        eventually("the consortium answers", () -> !suite.status(referral).equals("SUBMITTED"));
        assertEquals(List.of(), new BsnScan(suite.stack).places());
    }

    private String refer(Map<String, Object> submission) {
        String referral = suite.client
                .post(COACH, Service.REFERRAL, "/referrals", submission)
                .expect(201)
                .string("id");
        eventually("the consortium answers", () -> !suite.status(referral).equals("SUBMITTED"));
        return referral;
    }

    private static List<String> placementsOf(JsonNode held) {
        List<String> referrals = new ArrayList<>();
        for (JsonNode row : held) {
            if (row.path("kind").asText().equals("placement")) {
                referrals.add(row.path("facts").path("referral_id").asText());
            }
        }
        return referrals;
    }

    private void restartReferralService(Duration ahead) {
        suite.stack.stop(Part.REFERRAL);
        suite.stack.setClockOffset(ahead);
        suite.stack.start(Part.REFERRAL);
    }

    private String state(String referral) {
        return suite.client
                .get("demo-region", Service.CONSORTIUM, "/placements/" + referral)
                .string("state");
    }
}
