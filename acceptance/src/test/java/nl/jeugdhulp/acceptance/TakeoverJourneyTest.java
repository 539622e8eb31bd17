package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.CONSORTIUM_1;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** Ten thousand running trajectories of the old contracts come over in one file. */
class TakeoverJourneyTest {
    private static final String MUNICIPALITY = "demo-municipality-0392";
    private static final int ROWS = 10_000;

    /** The first thousand numbers of the test range are left to the other journeys. */
    private static final int FIRST_EIGHT_DIGITS = 99_991_001;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void tenThousandRunningTrajectoriesAreTakenOverOnceAndGoOnWithoutAGap() {
        byte[] file = file();
        JsonNode first = processed(file);
        assertEquals(ROWS, first.path("accepted").asInt());
        assertEquals(2, first.path("rejected").asInt());
        List<JsonNode> faults = suite.client.all(
                MUNICIPALITY,
                Service.REFERRAL,
                "/takeover-imports/" + first.path("id").asText() + "/rows?outcome=REJECTED");
        assertEquals(ROWS + 1, faults.getFirst().path("row").asInt());
        assertEquals(
                "bsn", faults.getFirst().path("faults").get(0).path("field").asText());
        JsonNode again = processed(file);
        assertEquals(0, again.path("accepted").asInt());
        assertEquals(ROWS, again.path("unchanged").asInt());

        JsonNode takeover = suite.client
                .get(CONSORTIUM_1, Service.REFERRAL, "/takeovers?status=RUNNING&limit=1")
                .expect(200)
                .body()
                .path("items")
                .get(0);
        String id = takeover.path("id").asText();
        HelpCategory category =
                HelpCategory.valueOf(takeover.path("helpCategory").asText());
        Answer handedOver = suite.client
                .post(
                        CONSORTIUM_1,
                        Service.REFERRAL,
                        "/takeovers/" + id + "/hand-over",
                        Map.of(
                                "startDate",
                                suite.today.toString(),
                                "contactPerson",
                                Map.of("name", "Medewerker Eén"),
                                "component",
                                Map.of("helpCategory", category.name(), "providerId", suite.provider(category))))
                .expect(200);
        assertEquals(0, handedOver.body().path("gapDays").asInt());
        eventually(
                "the place is occupied without a wait",
                () -> suite.client
                        .get(CONSORTIUM_1, Service.CONSORTIUM, "/placements/" + id)
                        .string("state")
                        .equals("OCCUPIED"));
        assertFalse(suite.client
                .get("demo-consortium-2", Service.REFERRAL, "/takeovers/" + id)
                .is(200));
    }

    private JsonNode processed(byte[] file) {
        Answer accepted = suite.client
                .postFile(MUNICIPALITY, Service.REFERRAL, "/takeovers", "text/csv", file)
                .expect(202);
        String path = "/takeover-imports/" + accepted.string("id");
        assertTrue(
                Pause.until(
                        Duration.ofMinutes(2),
                        () -> !suite.client
                                .get(MUNICIPALITY, Service.REFERRAL, path)
                                .string("status")
                                .equals("RUNNING")),
                "the file is processed");
        JsonNode done = suite.client.get(MUNICIPALITY, Service.REFERRAL, path).body();
        assertEquals("DONE", done.path("status").asText());
        return done;
    }

    /** Rows of different youths, from the second round on of their second need, and two that cannot be taken. */
    private static byte[] file() {
        StringBuilder csv =
                new StringBuilder("bsn;birthDate;providerAgb;helpCategory;startDate;schoolId;consortiumId\n");
        List<HelpCategory> needs = List.of(HelpCategory.DAY_TREATMENT, HelpCategory.YOUTH_MENTAL_HEALTH);
        int rows = 0;
        for (HelpCategory need : needs) {
            for (int eight = FIRST_EIGHT_DIGITS; eight <= 99_999_999 && rows < ROWS; eight++) {
                int check = RunningSuite.checkDigit(eight);
                if (check < 10) {
                    csv.append(row(String.valueOf(eight) + check, need));
                    rows++;
                }
            }
        }
        csv.append(row("999990018", HelpCategory.AMBULATORY));
        csv.append(row("", HelpCategory.AMBULATORY));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String bsn, HelpCategory need) {
        return String.join(
                ";",
                bsn,
                "2014-05-01",
                "06123456",
                need.code(),
                "2022-03-01",
                DemoClients.SCHOOL_ID,
                DemoClients.consortiumId(1) + "\n");
    }
}
