package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** What families, schools and referrers go through before care begins. */
class FamilyJourneyTest {
    private static final String SCHOOL = "demo-school";
    private static final HelpCategory CATEGORY = HelpCategory.PERSONAL_CARE;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void schoolAsksAndCoachRefers() {
        Map<String, String> question = Map.of("subject", "Verzuim", "question", "Wat kan er voor deze leerling?");
        eventually(
                "the school's coach is known",
                () -> suite.client
                        .post(SCHOOL, Service.REFERRAL, "/help-questions", question)
                        .is(201));
        Answer asked = suite.client
                .post(SCHOOL, Service.REFERRAL, "/help-questions", question)
                .expect(201);
        String id = asked.string("id");
        assertTrue(
                suite.client.all(COACH, Service.REFERRAL, "/help-questions?status=ASKED").stream()
                        .anyMatch(one -> one.path("id").asText().equals(id)),
                "the question stands on the coach's worklist");
        String referral = suite.refer(1, CATEGORY);
        suite.client
                .post(
                        COACH,
                        Service.REFERRAL,
                        "/help-questions/" + id + "/answer",
                        Map.of("answer", "REFERRAL", "referralId", referral))
                .expect(200);
        assertEquals(
                id,
                suite.client
                        .get(COACH, Service.REFERRAL, "/referrals/" + referral)
                        .string("helpQuestionId"));
        JsonNode seen = suite.client
                .get(SCHOOL, Service.REFERRAL, "/help-questions/" + id)
                .expect(200)
                .body();
        assertEquals("REFERRAL", seen.path("answer").asText());
        assertFalse(seen.hasNonNull("referralId"), "the school sees the outcome, not the care");
        suite.client.get(SCHOOL, Service.REFERRAL, "/referrals/" + referral).expect(403);
    }

    @Test
    void familyChoosesAfterComparing() {
        String comparison = "/consortium-choices?helpCategory=" + CATEGORY + "&municipalityCode=0392&schoolId="
                + DemoClients.SCHOOL_ID;
        JsonNode shown = suite.client
                .get(COACH, Service.REFERRAL, comparison)
                .expect(200)
                .body();
        assertEquals(DemoClients.CONSORTIA, shown.path("items").size());
        assertEquals(
                names(shown),
                names(suite.client.get("demo-gp", Service.REFERRAL, comparison).body()),
                "the order steers nobody: everybody sees the same");
        String choiceId = shown.path("choiceId").asText();
        Map<String, Object> body = new HashMap<>(RunningSuite.submission(2, CATEGORY));
        body.put(
                "choice",
                Map.of(
                        "consortiumId",
                        DemoClients.consortiumId(2),
                        "choiceId",
                        choiceId,
                        "chosenBy",
                        "YOUTH_AND_PARENTS",
                        "reason",
                        "Zij kennen autisme."));
        JsonNode referral = suite.client
                .post(COACH, Service.REFERRAL, "/referrals", body)
                .expect(201)
                .body();
        assertEquals("YOUTH_AND_PARENTS", referral.path("chosenBy").asText());
        JsonNode kept = suite.client
                .get(COACH, Service.REFERRAL, "/consortium-choices/" + choiceId)
                .expect(200)
                .body();
        assertEquals(shown.path("items"), kept.path("items"), "what was shown is kept as it was shown");
    }

    @Test
    void declinedAndReferredAgain() {
        Map<String, Object> body = RunningSuite.submission(1, CATEGORY);
        String first = suite.client
                .post(COACH, Service.REFERRAL, "/referrals", body)
                .expect(201)
                .string("id");
        eventually("the consortium answers", () -> !suite.status(first).equals("SUBMITTED"));
        suite.client
                .post(CONSORTIUM_1, Service.REFERRAL, "/referrals/" + first + "/refusal", Map.of("ground", "NOT_LOT_1"))
                .expect(200);
        assertTrue(
                suite.client.all(COACH, Service.REFERRAL, "/referrals?worklist=answered&status=DECLINED").stream()
                        .anyMatch(one -> one.path("id").asText().equals(first)),
                "the referrer finds the outcome on a worklist");
        Map<String, Object> again = new HashMap<>(body);
        again.put("choice", Map.of("consortiumId", DemoClients.consortiumId(3), "reason", "Tweede keuze."));
        again.put("previousReferralId", first);
        JsonNode second = suite.client
                .post(COACH, Service.REFERRAL, "/referrals", again)
                .expect(201)
                .body();
        JsonNode before =
                suite.client.get(COACH, Service.REFERRAL, "/referrals/" + first).body();
        assertEquals(first, second.path("previousReferralId").asText());
        assertEquals(before.path("waitingSince"), second.path("waitingSince"));
        eventually(
                "the other consortium answers",
                () -> !suite.status(second.path("id").asText()).equals("SUBMITTED"));
        eventually(
                "what the first held is given back",
                () -> suite.client
                        .get("demo-region", Service.CONSORTIUM, "/placements/" + first)
                        .string("state")
                        .equals("RELEASED"));
    }

    private static List<String> names(JsonNode choice) {
        return choice.path("items").findValuesAsText("name");
    }
}
