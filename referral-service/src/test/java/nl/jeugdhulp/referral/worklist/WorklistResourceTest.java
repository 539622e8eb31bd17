package nl.jeugdhulp.referral.worklist;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_2;
import static nl.jeugdhulp.referral.ReferralFixture.PATH;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.UrgencyChanged;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WorklistResourceTest {
    private static final String NDJSON = "application/x-ndjson";

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void filtersAndChangesSinceNarrowTheList() {
        String id = ReferralFixture.submit();
        String future = Instant.now().plusSeconds(3600).toString();
        as(COACH).get(PATH + "?changedSince=" + future).then().statusCode(200).body("items", hasSize(0));
        as(COACH)
                .get(PATH + "?changedSince=2020-01-01T00:00:00Z&status=SUBMITTED&urgency=REGULAR&limit=500&count=true")
                .then()
                .body("items.id", hasItem(id))
                .body("total", notNullValue());
        as(COACH)
                .get(PATH + "?consortiumId=" + CONSORTIUM_2 + "&worklist=MINE")
                .then()
                .body("items.id", not(hasItem(id)));
        as(COACH).get(PATH + "?worklist=nonsense").then().statusCode(400);
        as(COACH).get(PATH + "?changedSince=yesterday").then().statusCode(400);
    }

    @Test
    void worklistsShowWhatIsOpenMineOverdueAndAnswered() {
        String submitted = ReferralFixture.submit();
        String accepted = ReferralFixture.submit();
        ReferralFixture.accept(accepted);
        String inCare = ReferralFixture.submit();
        ReferralFixture.accept(inCare);
        ReferralFixture.startCare(inCare);
        String declined = ReferralFixture.submit();
        as("demo-consortium-1")
                .body("{\"ground\": \"NOT_LOT_1\"}")
                .post(PATH + "/" + declined + "/refusal")
                .then()
                .statusCode(200);
        for (String caller : List.of(COACH, "demo-consortium-1", "demo-municipality-0392")) {
            assertWorklist(caller, "open", List.of(submitted, accepted, inCare), List.of(declined));
            assertWorklist(caller, "mine", List.of(submitted, accepted), List.of(inCare, declined));
            assertWorklist(caller, "answered", List.of(accepted, declined), List.of(submitted, inCare));
            assertWorklist(caller, "overdue", List.of(), List.of(submitted, accepted, inCare, declined));
        }
    }

    @Test
    void everyFilterNarrowsTheList() {
        String id = ReferralFixture.submit();
        for (String filter : List.of(
                "status=SUBMITTED",
                "urgency=REGULAR",
                "helpCategory=AMBULATORY",
                "consortiumId=" + ReferralFixture.CONSORTIUM_1,
                "municipality=0392")) {
            as(COACH).get(PATH + "?limit=500&" + filter).then().statusCode(200).body("items.id", hasItem(id));
        }
        for (String filter : List.of(
                "status=DECLINED",
                "urgency=CRISIS",
                "helpCategory=RESIDENTIAL",
                "consortiumId=" + CONSORTIUM_2,
                "municipality=0375")) {
            as(COACH).get(PATH + "?limit=500&" + filter).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
    }

    private static void assertWorklist(String caller, String list, List<String> shown, List<String> notShown) {
        List<String> ids = as(caller).get(PATH + "?limit=500&worklist=" + list).path("items.id");
        assertTrue(ids.containsAll(shown), list + " of " + caller);
        assertTrue(notShown.stream().noneMatch(ids::contains), list + " of " + caller);
    }

    @Test
    void youthIsFoundByPostOnlyAndWithinOnesOwn() {
        String bsn = ReferralFixture.bsn();
        String id = ReferralFixture.submit(bsn);
        String body = "{\"bsn\": \"" + bsn + "\"}";
        String found = as(COACH)
                .body(body)
                .post(PATH + "/_search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .extract()
                .asString();
        assertTrue(!found.contains(bsn));
        as("demo-gp").body(body).post(PATH + "/_search").then().statusCode(200).body("items", hasSize(0));
        as("demo-operator").body(body).post(PATH + "/_search").then().statusCode(403);
    }

    @Test
    void pagesAreStableAndComplete() {
        for (int i = 0; i < 5; i++) {
            ReferralFixture.submit();
        }
        var all = as(COACH).get(PATH + "?limit=500").jsonPath().getList("items.id");
        List<Object> paged = new ArrayList<>();
        String next = "";
        do {
            var page = as(COACH).get(PATH + "?limit=2" + next).jsonPath();
            paged.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        assertEquals(all, paged);
    }

    @Test
    void wholeListIsStreamedAsNdjsonWithTheSameRightsAndFilters() {
        String id = ReferralFixture.submit();
        String lines = as(COACH)
                .accept(NDJSON)
                .get(PATH + "?status=SUBMITTED&limit=1")
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        List<String> ids =
                lines.lines().map(line -> JsonPath.from(line).getString("id")).toList();
        assertTrue(ids.contains(id));
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertEquals(
                as(COACH).get(PATH + "/" + id).jsonPath().getMap("$"),
                JsonPath.from(lines.lines()
                                .filter(line -> line.contains(id))
                                .findFirst()
                                .orElseThrow())
                        .getMap("$"));
        assertFalse(as("demo-gp").accept(NDJSON).get(PATH).asString().contains(id));
        assertEquals(
                "",
                as(COACH).accept(NDJSON).get(PATH + "?changedSince=" + future()).asString());
        as("demo-operator").accept(NDJSON).get(PATH).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void wholeListIsATableWithoutFreeText() {
        String id = ReferralFixture.submit();
        String table = as("demo-consortium-1")
                .accept("text/csv")
                .get(PATH + "?worklist=open")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertTrue(table.startsWith("id,youthId,referrerId,referrerType,helpCategory,urgency,consortiumId,"));
        assertTrue(table.lines().anyMatch(line -> line.startsWith(id)));
        assertFalse(table.contains("dicht bij huis"));
        assertFalse(
                as("demo-consortium-2").accept("text/csv").get(PATH).asString().contains(id));
        assertEquals(
                1,
                as(COACH)
                        .accept("text/csv")
                        .get(PATH + "?changedSince=" + future())
                        .asString()
                        .lines()
                        .count());
    }

    @Test
    void whatWasStreamedStandsInTheAccessLog() {
        String youth = as(COACH).get(PATH + "/" + ReferralFixture.submit()).path("youthId");
        as("demo-consortium-1").accept("text/csv").get(PATH).then().statusCode(200);
        as("demo-municipality-0392")
                .get("/v1/youths/" + youth + "/accesses?limit=500")
                .then()
                .body("items.findAll { it.name == 'GET listReferrals' }.caller", hasItems("demo-consortium-1"));
    }

    @Test
    void changedUrgencyIsAChange() {
        String id = ReferralFixture.submit();
        String since = Instant.now().toString();
        Arriving.at(
                ReferralFixture.consumer("placement-outcomes"),
                new UrgencyChanged(
                        UUID.fromString(id), ReferralFixture.CONSORTIUM_1, HelpCategory.AMBULATORY, Urgency.URGENT));
        as(COACH).get(PATH + "?limit=500&changedSince=" + since).then().body("items.id", hasItem(id));
    }

    private static String future() {
        return Instant.now().plusSeconds(3600).toString();
    }
}
