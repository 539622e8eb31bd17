package nl.jeugdhulp.referral.file;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ReferralEvent.ReferralDestroyed;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class YouthFileResourceTest {
    private static final String MUNICIPALITY = "demo-municipality-0392";
    private static final String YOUTHS = "/v1/youths/";
    private static final String REASON = "{\"reason\": \"termijn verstreken\"}";

    @Inject
    EntityManager entities;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void bsnIsMaskedButForWhoNeedsIt() {
        String bsn = ReferralFixture.bsn();
        String youth = youthOf(ReferralFixture.submit(bsn));
        as(COACH).get(YOUTHS + youth).then().statusCode(200).body("bsn", equalTo("******" + bsn.substring(6)));
        as("demo-consortium-1").get(YOUTHS + youth).then().body("bsn", equalTo(bsn));
        as(MUNICIPALITY).get(YOUTHS + youth).then().body("bsn", equalTo(bsn));
        as("demo-gp").get(YOUTHS + youth).then().statusCode(404);
        as("demo-consortium-2").get(YOUTHS + youth).then().statusCode(404);
    }

    @Test
    void youthIsKnownByBsnOrAlternativeSet() {
        String houseNumber = UUID.randomUUID().toString().substring(0, 8);
        String body = ReferralFixture.submission("999990019", ReferralFixture.CONSORTIUM_1)
                .replace(
                        "\"bsn\": \"999990019\"",
                        "\"withoutBsn\": {\"familyName\": \"Proefpersoon\", \"givenNames\": \"Bo\", \"sex\": \"9\","
                                + " \"postcode\": \"2011 AA\", \"houseNumber\": \"" + houseNumber + "\"}");
        String youth = as(COACH)
                .body(body)
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("youthId");
        as(COACH).body(body).post(ReferralFixture.PATH).then().statusCode(409);
        as("demo-consortium-1")
                .get(YOUTHS + youth)
                .then()
                .body("bsn", nullValue())
                .body("withoutBsn.familyName", equalTo("Proefpersoon"));
        as(COACH)
                .body(body.replace("\"withoutBsn\"", "\"bsn\": \"999990019\", \"withoutBsn\""))
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/youth/bsn"));
    }

    @Test
    void everyReadingIsLogged() {
        String referral = ReferralFixture.submit();
        String youth = youthOf(referral);
        ReferralFixture.accept(referral);
        as("demo-consortium-1").get(ReferralFixture.PATH + "?limit=500").then().statusCode(200);
        as(MUNICIPALITY)
                .get(YOUTHS + youth + "/accesses?limit=500")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems("POST submitReferral", "EVENT placeReserved", "GET getReferral", "GET listReferrals"))
                .body("items.caller", hasItems(COACH, "demo-consortium-1", "consortium-service"))
                .body("items.traceId", everyItem(notNullValue()))
                .body("items.processingActivityId", hasItem("urn:jeugdhulp:processing:referrals"))
                .body("items.dataSubjectId", everyItem(equalTo(youth)));
        List<String> names =
                as(MUNICIPALITY).get(YOUTHS + youth + "/accesses?limit=500").path("items.name");
        as(MUNICIPALITY)
                .get(YOUTHS + youth + "/accesses?limit=1&count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(names.size()));
        as("demo-municipality-0375").get(YOUTHS + youth + "/accesses").then().statusCode(404);
    }

    @Test
    void accessLogIsAppendOnly() {
        ReferralFixture.submit();
        for (String statement : List.of("DELETE FROM access_log", "UPDATE access_log SET caller = 'x'")) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(statement).executeUpdate()));
        }
    }

    @Test
    void everythingHeldIsInOneExport() {
        String bsn = ReferralFixture.bsn();
        String referral = ReferralFixture.submit(bsn);
        ReferralFixture.accept(referral);
        Arriving.at(
                ReferralFixture.consumer("told-facts"),
                new PlaceReserved(
                        UUID.fromString(referral), ReferralFixture.CONSORTIUM_1, HelpCategory.AMBULATORY, false));
        String trajectory = ReferralFixture.startCare(referral);
        as(MUNICIPALITY)
                .get(YOUTHS + youthOf(referral) + "/export")
                .then()
                .statusCode(200)
                .body("requestId", notNullValue())
                .body("youth.bsn", equalTo(bsn))
                .body("held.referrals.id", equalTo(List.of(referral)))
                .body("held.referralHistory", hasSize(3))
                .body("held.trajectories", hasSize(1))
                .body("held.helpComponents", hasSize(1))
                .body("held.contactPersons.name", equalTo(List.of("Noor Testers")))
                .body("held.accesses.name", hasItem("POST submitReferral"))
                .body("elsewhere.'consortium-service'.kind", equalTo(List.of("PlaceReserved")))
                .body("notAsked", equalTo(List.of("consortium-service")))
                .body("elsewhere.'school-service'.trajectory_id", equalTo(List.of(trajectory)))
                .body("elsewhere.'budget-service'", hasSize(0));
    }

    @Test
    void fileIsDestroyedAfterItsTermWithApprovalOnly() {
        String referral = ReferralFixture.submit();
        String youth = youthOf(referral);
        destroy(youth, 409);
        as(COACH)
                .body("{\"reason\": \"verhuisd\"}")
                .post(ReferralFixture.PATH + "/" + referral + "/withdrawal")
                .then()
                .statusCode(200);
        destroy(youth, 409);
        as(MUNICIPALITY).get(YOUTHS + "destroyable?limit=500").then().body("items.youthId", not(hasItem(youth)));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE referral SET changed_at = now() - interval '20 years 2 days' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(referral))
                        .executeUpdate());
        List<String> destroyable = as(MUNICIPALITY)
                .get(YOUTHS + "destroyable?limit=500&count=true")
                .then()
                .body("items.youthId", hasItem(youth))
                .extract()
                .path("items.youthId");
        as(MUNICIPALITY)
                .get(YOUTHS + "destroyable?limit=1&count=true")
                .then()
                .body("total", equalTo(destroyable.size()));
        as(MUNICIPALITY).body(REASON).post(YOUTHS + youth + "/hold").then().statusCode(200);
        as(MUNICIPALITY)
                .body(REASON)
                .post(YOUTHS + youth + "/destruction")
                .then()
                .statusCode(409)
                .body("type", containsString("file-on-hold"));
        as(MUNICIPALITY).post(YOUTHS + youth + "/hold-release").then().statusCode(200);
        int before = destroyedReferrals();
        destroy(youth, 200);
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().statusCode(404);
        as(MUNICIPALITY).get(YOUTHS + youth).then().statusCode(404);
        assertInstanceOf(ReferralDestroyed.class, Published.about(referral).getLast());
        assertEquals(before + 1, destroyedReferrals());
    }

    @Test
    void municipalityResponsibleLastDecidesAboutDestruction() {
        String bsn = ReferralFixture.bsn();
        String first = withdrawn(bsn);
        String last = withdrawn(bsn);
        String youth = youthOf(first);
        change("UPDATE referral SET municipality = '0375' WHERE id = ?1", first);
        for (String referral : List.of(first, last)) {
            change("UPDATE referral SET changed_at = now() - interval '20 years 2 days' WHERE id = ?1", referral);
        }
        as("demo-municipality-0375")
                .body(REASON)
                .post(YOUTHS + youth + "/destruction")
                .then()
                .statusCode(409)
                .body("type", containsString("another-municipality-decides"))
                .body("municipality", equalTo("0392"));
        as("demo-municipality-0375")
                .get(YOUTHS + "destroyable?limit=500")
                .then()
                .body("items.youthId", not(hasItem(youth)));
        destroy(youth, 200);
        as("demo-municipality-0375").get(YOUTHS + youth).then().statusCode(404);
    }

    private static String withdrawn(String bsn) {
        String referral = ReferralFixture.submit(bsn);
        as(COACH)
                .body("{\"reason\": \"verhuisd\"}")
                .post(ReferralFixture.PATH + "/" + referral + "/withdrawal")
                .then()
                .statusCode(200);
        return referral;
    }

    private void change(String statement, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement)
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
    }

    private int destroyedReferrals() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("SELECT coalesce(sum(referrals), 0)"
                                        + " FROM destroyed_count WHERE municipality = '0392'")
                                .getSingleResult())
                        .intValue());
    }

    @Test
    void noTableHoldsABsn() {
        String bsn = ReferralFixture.bsn();
        String referral = ReferralFixture.submit(bsn);
        String youth = youthOf(referral);
        as("demo-consortium-1").get(YOUTHS + youth).then().statusCode(200);
        for (String change : List.of("/hold", "/hold-release")) {
            as(MUNICIPALITY)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(REASON)
                    .post(YOUTHS + youth + change)
                    .then()
                    .statusCode(200)
                    .body("bsn", equalTo("******" + bsn.substring(6)));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> tables = entities.createNativeQuery(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                    .getResultList();
            for (Object table : tables) {
                Number holding = (Number) entities.createNativeQuery("SELECT count(*) FROM \"" + table
                                + "\" t WHERE cast(t as text) LIKE ?1" + " OR cast(t as text) LIKE ?2")
                        .setParameter(1, "%" + bsn + "%")
                        .setParameter(2, "%" + HexFormat.of().formatHex(bsn.getBytes(StandardCharsets.US_ASCII)) + "%")
                        .getSingleResult();
                assertEquals(0, holding.intValue(), String.valueOf(table));
            }
        });
    }

    @Test
    void keyRotationLeavesNothingUnderAnOlderKey() {
        ReferralFixture.submit();
        as("demo-operator").post(YOUTHS + "key-rotation").then().statusCode(200).body("sealed", equalTo(0));
    }

    /** Also for tables that come later: whatever names a youth, referral or trajectory is exported, and gone once destroyed. */
    @Test
    void noTableAboutAYouthIsForgottenByExportAndDestruction() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String trajectory = ReferralFixture.startCare(referral);
        String youth = youthOf(referral);
        as("demo-consortium-1")
                .body("{\"endDate\": \"%s\", \"reason\": \"31\"}".formatted(ReferralFixture.today()))
                .post("/v1/trajectories/" + trajectory + "/ending")
                .then()
                .statusCode(200);
        Map<String, String> ids = Map.of(
                "youth_id", youth, "referral_id", referral, "trajectory_id", trajectory, "data_subject_id", youth);
        String exported = as(MUNICIPALITY).get(YOUTHS + youth + "/export").asString();
        Map<String, Long> held = rowsNaming(ids);
        assertTrue(held.keySet().containsAll(List.of("referral", "trajectory", "access_log", "help_component")));
        List<String> kinds = JsonPath.from(exported).getMap("held").values().stream()
                .filter(rows -> !((List<?>) rows).isEmpty())
                .map(String::valueOf)
                .toList();
        assertTrue(kinds.size() >= held.size(), "exported " + kinds.size() + " kinds of " + held.keySet());
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("referral", "trajectory")) {
                entities.createNativeQuery("UPDATE " + table
                                + " SET changed_at = now() - interval '20 years 2 days' WHERE youth_id = ?1")
                        .setParameter(1, UUID.fromString(youth))
                        .executeUpdate();
            }
        });
        destroy(youth, 200);
        Map<String, Long> left = rowsNaming(ids);
        assertEquals(Set.of("access_log", "destroyed_file"), left.keySet());
    }

    private Map<String, Long> rowsNaming(Map<String, String> ids) {
        Map<String, Long> rows = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (Map.Entry<String, String> id : ids.entrySet()) {
                List<?> tables = entities.createNativeQuery(
                                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'"
                                        + " AND column_name = ?1")
                        .setParameter(1, id.getKey())
                        .getResultList();
                for (Object table : tables) {
                    Number found = (Number) entities.createNativeQuery(
                                    "SELECT count(*) FROM \"" + table + "\" WHERE " + id.getKey() + " = ?1")
                            .setParameter(1, UUID.fromString(id.getValue()))
                            .getSingleResult();
                    if (found.longValue() > 0) {
                        rows.merge(String.valueOf(table), found.longValue(), Long::sum);
                    }
                }
            }
        });
        return rows;
    }

    private static void destroy(String youth, int status) {
        as(MUNICIPALITY)
                .body(REASON)
                .post(YOUTHS + youth + "/destruction")
                .then()
                .statusCode(status);
    }

    private static String youthOf(String referral) {
        return as(COACH).get(ReferralFixture.PATH + "/" + referral).path("youthId");
    }
}
