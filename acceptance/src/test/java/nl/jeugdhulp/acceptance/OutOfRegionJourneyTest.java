package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** A pupil goes to school here and lives elsewhere: asked for, decided by the municipality of residence, settled. */
class OutOfRegionJourneyTest {
    private static final String REGION = "demo-region";
    private static final String ELSEWHERE = "0363";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void outOfRegionPupilGetsAnExceptionThatIsDecidedByItsMunicipalityAndSettled() {
        Answer refused = refer(null).expect(400);
        assertTrue(refused.text().contains("/v1/exceptions"), "the refusal says how to ask for an exception");
        Answer opened = post(
                        COACH,
                        "/exceptions",
                        Map.of(
                                "schoolId",
                                DemoClients.SCHOOL_ID,
                                "pseudonym",
                                UUID.randomUUID().toString(),
                                "responsibleMunicipality",
                                ELSEWHERE))
                .expect(201);
        String path = "/exceptions/" + opened.string("id");
        assertEquals("REGION", opened.body().path("currentStep").path("owner").asText());
        suite.client.get("demo-school", Service.SCHOOL, path).expect(200);
        suite.client.get("demo-municipality-0392", Service.SCHOOL, path).expect(404);

        Answer submitted = post(REGION, path + "/submission", "").expect(200);
        assertEquals(
                "MUNICIPALITY_OF_RESIDENCE",
                submitted.body().path("currentStep").path("owner").asText());
        post(
                        REGION,
                        path + "/decision",
                        Map.of(
                                "outcome",
                                "GRANTED",
                                "decidedOn",
                                suite.today.toString(),
                                "decidedBy",
                                "Beleidsmedewerker jeugd",
                                "validity",
                                Map.of(
                                        "from", suite.today.toString(),
                                        "until", suite.today.plusDays(100).toString())))
                .expect(200);
        String id = opened.string("id");
        eventually("a referral may rest on the exception", () -> refer(id).is(201));

        Answer settled = post(
                        REGION,
                        path + "/settlement",
                        Map.of(
                                "settledOn",
                                suite.today.toString(),
                                "amount",
                                Map.of("amount", "1250.00", "currency", "EUR")))
                .expect(200);
        assertEquals("SETTLED", settled.string("status"));
        eventually("nothing new may rest on it", () -> refer(id).is(400));
        Answer totals = suite.client
                .get("demo-analyst", Service.SCHOOL, "/exception-settlements")
                .expect(200);
        totals.body()
                .path("items")
                .forEach(line -> assertEquals(true, line.path("suppressed").asBoolean()));
    }

    /** Refers a pupil of the demonstration's school who lives elsewhere, a new one each time. */
    private Answer refer(String exceptionId) {
        Map<String, Object> referral = new HashMap<>(RunningSuite.submission(2, HelpCategory.AMBULATORY));
        Map<?, ?> youth = (Map<?, ?>) referral.get("youth");
        referral.put(
                "youth", Map.of("bsn", youth.get("bsn"), "birthDate", "2014-05-01", "homeMunicipality", ELSEWHERE));
        if (exceptionId != null) {
            referral.put("exceptionId", exceptionId);
        }
        return suite.client.post(COACH, Service.REFERRAL, "/referrals", referral);
    }

    private Answer post(String client, String path, Object body) {
        return suite.client.post(client, Service.SCHOOL, path, body);
    }
}
