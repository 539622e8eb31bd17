package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** Care changes, and the family keeps the one person it speaks to. */
class ExtraHelpJourneyTest {
    /** More than the youths of other journeys who may wait for it already. */
    private static final int OWN_PLACES = 20;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void helpIsAddedAndTheProviderChangesAndTheContactPersonStays() {
        suite.region.addPlaces(1, HelpCategory.AMBULATORY, OWN_PLACES);
        String referral = suite.refer(1, HelpCategory.AMBULATORY);
        suite.awaitStatus(referral, "ACCEPTED");
        JsonNode started = suite.startCare(referral, HelpCategory.AMBULATORY).body();
        String path = "/trajectories/" + started.path("id").asText();
        JsonNode component = started.path("components").get(0);

        Answer added = post(
                path + "/components",
                Map.of(
                        "helpCategory", "BASIC_MENTAL_HEALTH",
                        "providerId", suite.provider(HelpCategory.BASIC_MENTAL_HEALTH),
                        "startDate", suite.today.toString()));
        assertContactPerson(added.expect(201), 1);

        String other = otherProvider(component.path("providerId").asText());
        Answer changed = post(
                path + "/components/" + component.path("id").asText() + "/provider-change",
                Map.of("providerId", other, "startDate", suite.today.toString()));
        assertContactPerson(changed.expect(201), 1);
        assertEquals(3, changed.body().path("components").size());

        Map<String, String> colleague = Map.of("name", "Medewerker Twee");
        suite.client
                .putWith(CONSORTIUM_1, Service.REFERRAL, path + "/contact-person", colleague, "*")
                .expect(400);
        Answer withReason = suite.client.putWith(
                CONSORTIUM_1,
                Service.REFERRAL,
                path + "/contact-person",
                Map.of("name", "Medewerker Twee", "reason", "Verlof."),
                changed.etag().orElseThrow());
        assertEquals(2, withReason.expect(200).body().path("contactPersons").size());

        post(
                        path + "/ending",
                        Map.of(
                                "endDate",
                                suite.today.toString(),
                                "reason",
                                "20",
                                "goalsReachedPercent",
                                60,
                                "satisfaction",
                                7,
                                "ableToGoOnWithoutHelp",
                                "02"))
                .expect(200);
        eventually("the place is released", () -> place(referral).equals("RELEASED"));
        Answer resumed = post(
                path + "/resumption",
                Map.of(
                        "startDate",
                        suite.today.toString(),
                        "component",
                        Map.of("helpCategory", "AMBULATORY", "providerId", other)));
        assertEquals("Medewerker Twee", contactPerson(resumed.expect(200)));
        assertEquals("IN_CARE", suite.status(referral));
        eventually("the place is occupied again", () -> place(referral).equals("OCCUPIED"));
    }

    private Answer post(String path, Object body) {
        return suite.client.post(CONSORTIUM_1, Service.REFERRAL, path, body);
    }

    private static void assertContactPerson(Answer care, int persons) {
        assertEquals("Medewerker Eén", contactPerson(care));
        assertEquals(persons, care.body().path("contactPersons").size());
    }

    private static String contactPerson(Answer care) {
        return care.body().path("contactPerson").path("name").asText();
    }

    private String place(String referral) {
        return suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/placements/" + referral)
                .string("state");
    }

    /** Another member that offers ambulatory help. */
    private String otherProvider(String than) {
        for (JsonNode member : suite.client.all(
                CONSORTIUM_1, Service.CONSORTIUM, "/consortia/" + DemoClients.consortiumId(1) + "/members")) {
            String provider = member.path("providerId").asText();
            if (!provider.equals(than)
                    && member.path("helpCategories").toString().contains("\"AMBULATORY\"")) {
                return provider;
            }
        }
        throw new IllegalStateException("nobody else offers it");
    }
}
