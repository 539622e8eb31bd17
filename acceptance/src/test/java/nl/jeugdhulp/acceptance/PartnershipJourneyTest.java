package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** Consortia work together on their waiting lists. */
class PartnershipJourneyTest {
    private static final String CONSORTIUM_2 = "demo-consortium-2";
    private static final Duration RULES_ARE_CARRIED_OUT = Duration.ofMinutes(2);

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void youthWhoWaitsMovesToAConsortiumWithRoomWhenTheFamilyAndBothAgree() {
        String youth = waitingAtTheFirst(HelpCategory.PERSONAL_CARE);
        String since = entry(youth).path("entry").path("waitingSince").asText();
        assertTrue(option(youth).isPresent(), "the second consortium has room");

        String proposal = "/transfer-proposals/"
                + suite.client
                        .post(
                                CONSORTIUM_1,
                                Service.CONSORTIUM,
                                "/transfer-proposals",
                                Map.of("referralId", youth, "toConsortiumId", DemoClients.consortiumId(2)))
                        .expect(201)
                        .string("id");
        act(CONSORTIUM_1, proposal + "/family-consent", Map.of("given", true));
        act(CONSORTIUM_1, proposal + "/acceptance", "");
        assertEquals("WAITLISTED", suite.status(youth), "nothing happens before all agree");
        act(CONSORTIUM_2, proposal + "/acceptance", "");

        suite.awaitStatus(youth, "ACCEPTED");
        eventually(
                "the referral follows to the second consortium",
                () -> suite.client
                        .get(CONSORTIUM_2, Service.REFERRAL, "/referrals/" + youth)
                        .is(200));
        JsonNode placement = suite.client
                .get(CONSORTIUM_2, Service.CONSORTIUM, "/placements/" + youth)
                .expect(200)
                .body();
        assertEquals("RESERVED", placement.path("state").asText());
        assertEquals(since, placement.path("waitingSince").asText(), "the waiting date goes along");
        suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/placements/" + youth)
                .expect(404);
        assertEquals(
                "WAITLISTED",
                suite.client
                        .get(CONSORTIUM_1, Service.REFERRAL, "/referrals/" + youth)
                        .expect(200)
                        .string("status"),
                "the first keeps reading its own period only");
        suite.client.get(COACH, Service.REFERRAL, "/referrals/" + youth).expect(200);
    }

    @Test
    void agreementStartsProposalsOnceAllItsPartiesSigned() {
        String youth = waitingAtTheFirst(HelpCategory.RESIDENTIAL_TREATMENT);
        String agreement = "/agreements/"
                + suite.client
                        .post(CONSORTIUM_1, Service.CONSORTIUM, "/agreements", draft())
                        .expect(201)
                        .string("id");
        act(CONSORTIUM_1, agreement + "/signature", "");
        assertEquals(0, proposals(youth).size(), "unsigned by the second nothing happens");
        act(CONSORTIUM_2, agreement + "/signature", "");
        assertEquals(
                "IN_FORCE",
                suite.client.get(CONSORTIUM_2, Service.CONSORTIUM, agreement).string("state"));
        assertTrue(
                Pause.until(RULES_ARE_CARRIED_OUT, () -> !proposals(youth).isEmpty()),
                "the rule of the agreement starts a proposal");
        assertEquals(1, proposals(youth).size());
        assertTrue(agreement.endsWith(
                proposals(youth).getFirst().path("agreementId").asText()));
        act(CONSORTIUM_1, agreement + "/ending", Map.of("reason", "De proef is voorbij."));
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "title", "Samen op de wachtlijst",
                "text", "Wie wacht krijgt een voorstel van het consortium dat plek heeft.",
                "period", Map.of("from", "2023-01-01", "until", "2031-12-31"),
                "parties",
                        List.of(
                                Map.of("kind", "CONSORTIUM", "organisationId", DemoClients.consortiumId(1)),
                                Map.of("kind", "CONSORTIUM", "organisationId", DemoClients.consortiumId(2))),
                "rules",
                        List.of(Map.of(
                                "kind",
                                "LONG_WAIT_STARTS_TRANSFER",
                                "weeks",
                                0,
                                "helpCategory",
                                HelpCategory.RESIDENTIAL_TREATMENT)));
    }

    /** A youth on the waiting list of the first consortium, which has given all its places in the category away. */
    private String waitingAtTheFirst(HelpCategory category) {
        int places = suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/capacities/" + DemoClients.consortiumId(1) + "/" + category)
                .expect(200)
                .body()
                .path("places")
                .asInt();
        for (int place = 0; place < places; place++) {
            suite.awaitStatus(suite.refer(1, category), "ACCEPTED");
        }
        String youth = suite.refer(1, category);
        suite.awaitStatus(youth, "WAITLISTED");
        return youth;
    }

    private JsonNode entry(String youth) {
        return suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/waiting-list-entries/" + youth)
                .expect(200)
                .body();
    }

    private Optional<JsonNode> option(String youth) {
        JsonNode options = suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/waiting-list-entries/" + youth + "/transfer-options")
                .expect(200)
                .body()
                .path("options");
        return StreamSupport.stream(options.spliterator(), false)
                .filter(option -> option.path("consortiumId").asText().equals(DemoClients.consortiumId(2)))
                .findFirst();
    }

    private List<JsonNode> proposals(String youth) {
        return suite.client.all(CONSORTIUM_1, Service.CONSORTIUM, "/transfer-proposals").stream()
                .filter(proposal -> proposal.path("referralId").asText().equals(youth))
                .toList();
    }

    private void act(String client, String path, Object body) {
        suite.client.post(client, Service.CONSORTIUM, path, body).expect(200);
    }
}
