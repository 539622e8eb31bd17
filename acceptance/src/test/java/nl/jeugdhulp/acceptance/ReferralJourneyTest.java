package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** A referral travels through the whole suite. */
class ReferralJourneyTest {
    private final RunningSuite suite = RunningSuite.get();

    @Test
    void familyComparesIsReferredGetsCareAndThePlaceGoesToTheNext() {
        HelpCategory category = HelpCategory.DAY_TREATMENT;
        assertEquals(DemoClients.CONSORTIA, suite.choice().size());
        int places = places(category);
        String first = suite.refer(1, category);
        suite.awaitStatus(first, "ACCEPTED");
        for (int i = 1; i < places; i++) {
            suite.awaitStatus(suite.refer(1, category), "ACCEPTED");
        }
        String next = suite.refer(1, category);
        suite.awaitStatus(next, "WAITLISTED");

        Answer trajectory = suite.startCare(first, category);
        suite.awaitStatus(first, "IN_CARE");
        eventually("the place is occupied", () -> place(first).equals("OCCUPIED"));
        String path = "/trajectories/" + trajectory.string("id");
        suite.client
                .post(
                        CONSORTIUM_1,
                        Service.REFERRAL,
                        path + "/components",
                        Map.of(
                                "helpCategory", "AMBULATORY",
                                "providerId", suite.provider(HelpCategory.AMBULATORY),
                                "startDate", suite.today.toString()))
                .expect(201);
        assertEquals(
                "Medewerker Eén",
                suite.client
                        .get(CONSORTIUM_1, Service.REFERRAL, path)
                        .expect(200)
                        .body()
                        .path("contactPerson")
                        .path("name")
                        .asText());

        suite.client
                .post(
                        CONSORTIUM_1,
                        Service.REFERRAL,
                        path + "/ending",
                        Map.of(
                                "endDate",
                                suite.today.toString(),
                                "reason",
                                "31",
                                "goalsReachedPercent",
                                80,
                                "satisfaction",
                                8))
                .expect(200);
        suite.awaitStatus(first, "COMPLETED");
        suite.awaitStatus(next, "ACCEPTED");
        eventually("the place is released", () -> place(first).equals("RELEASED"));
    }

    @Test
    void spendingIsRecordedAndWhatIsLeftOfTheLumpSumIsShown() {
        JsonNode before = budget();
        suite.client
                .post(
                        CONSORTIUM_1,
                        Service.BUDGET,
                        "/spendings",
                        Map.of(
                                "lineNumber",
                                "acceptance-" + System.nanoTime(),
                                "category",
                                "CARE",
                                "period",
                                Map.of(
                                        "from", suite.today.withDayOfYear(1).toString(),
                                        "until", suite.today.toString()),
                                "amount",
                                Map.of("amount", "1234.56", "currency", "EUR")))
                .expect(201);
        assertEquals(cents(before, "available") - 123_456, cents(budget(), "available"));
    }

    @Test
    void schoolThatTriesToReferIsShownItsRoute() {
        Answer refused = suite.client
                .post(
                        "demo-school",
                        Service.REFERRAL,
                        "/referrals",
                        RunningSuite.submission(1, HelpCategory.AMBULATORY))
                .expect(403);
        assertTrue(refused.string("type").endsWith("school-cannot-refer"));
        eventually(
                "the refusal names the school's own coach",
                () -> suite.client
                        .post(
                                "demo-school",
                                Service.REFERRAL,
                                "/referrals",
                                RunningSuite.submission(1, HelpCategory.AMBULATORY))
                        .text()
                        .contains(DemoClients.CJG_COACH_ID));
    }

    @Test
    void declinedAndWithdrawnReferralsReleaseWhatTheyHeld() {
        String declined = suite.refer(1, HelpCategory.RESIDENTIAL);
        suite.awaitStatus(declined, "ACCEPTED");
        suite.client
                .post(
                        CONSORTIUM_1,
                        Service.REFERRAL,
                        "/referrals/" + declined + "/refusal",
                        Map.of("ground", "NOT_AN_INHABITANT", "explanation", "Verhuisd."))
                .expect(200);
        eventually(
                "the declined referral's place is released",
                () -> place(declined).equals("RELEASED"));

        String withdrawn = suite.refer(1, HelpCategory.RESIDENTIAL);
        suite.awaitStatus(withdrawn, "ACCEPTED");
        suite.client
                .post(
                        COACH,
                        Service.REFERRAL,
                        "/referrals/" + withdrawn + "/withdrawal",
                        Map.of("reason", "Het gezin vond zelf een oplossing."))
                .expect(200);
        eventually(
                "the withdrawn referral's place is released",
                () -> place(withdrawn).equals("RELEASED"));
    }

    private int places(HelpCategory category) {
        return suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/capacities/" + DemoClients.consortiumId(1) + "/" + category)
                .expect(200)
                .body()
                .path("places")
                .asInt();
    }

    private String place(String referral) {
        return suite.client
                .get(CONSORTIUM_1, Service.CONSORTIUM, "/placements/" + referral)
                .string("state");
    }

    private JsonNode budget() {
        return suite.client.all(CONSORTIUM_1, Service.BUDGET, "/budgets").getFirst();
    }

    private static long cents(JsonNode budget, String field) {
        return Long.parseLong(budget.path(field).path("amount").asText().replace(".", ""));
    }
}
