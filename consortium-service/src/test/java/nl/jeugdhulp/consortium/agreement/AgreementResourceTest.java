package nl.jeugdhulp.consortium.agreement;

import static nl.jeugdhulp.consortium.agreement.AgreementFixture.AGREEMENTS;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.consortium;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.draft;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.drafted;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.longWait;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.region;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.signed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AgreementResourceTest {
    private static final String BEGUN = "2026-01-01";
    private static final String TO_COME = "2089-01-01";

    @Inject
    AgreementService agreements;

    @Inject
    EntityManager entities;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void signedByEachPartyTheAgreementIsInForceFromItsFirstDay() {
        String agreement = drafted(BEGUN, List.of(longWait(10, "AMBULATORY")), one, other);
        consortium(one).post(agreement + "/signature").then().statusCode(200).body("state", equalTo("DRAFT"));
        consortium(one).post(agreement + "/signature").then().statusCode(409).body("type", endsWith("/already-signed"));
        region().post(agreement + "/signature").then().body("state", equalTo("DRAFT"));
        consortium(other)
                .post(agreement + "/signature")
                .then()
                .body("state", equalTo("IN_FORCE"))
                .body("parties.signed", everyItem(equalTo(true)))
                .body("rules[0].weeks", equalTo(10));
    }

    @Test
    void agreementThatOnePartySignedIsAmongWhatChangedSince() {
        String agreement = drafted(BEGUN, List.of(), one, other);
        String since = "/v1/agreements?count=true&changedSince=" + Instant.now();
        consortium(one).get(since).then().body("total", equalTo(0));
        consortium(other).post(agreement + "/signature").then().statusCode(200);
        consortium(one).get(since).then().body("total", equalTo(1)).body("items[0].state", equalTo("DRAFT"));
    }

    @Test
    void agreementThatIsToBeginLaterWaitsForItsDayAndEndsAfterItsLast() {
        String agreement = signed(TO_COME, List.of(), one, other);
        String id = agreement.substring(agreement.lastIndexOf('/') + 1);
        region().get(agreement).then().body("state", equalTo("SIGNED"));
        agreements.followCalendar();
        region().get(agreement).then().body("state", equalTo("SIGNED"));
        set(id, "term_from = DATE '2026-01-01'");
        agreements.followCalendar();
        region().get(agreement).then().body("state", equalTo("IN_FORCE"));
        set(id, "term_until = DATE '2026-01-31'");
        agreements.followCalendar();
        region().get(agreement).then().body("state", equalTo("ENDED")).body("endedOn", equalTo("2026-02-01"));
    }

    @Test
    void changedDraftMustBeSignedAgain() {
        String agreement = drafted(BEGUN, List.of(), one, other);
        consortium(one).post(agreement + "/signature").then().statusCode(200);
        Response now = region().get(agreement);
        region().body(draft(BEGUN, List.of(), one, other)).put(agreement).then().statusCode(428);
        region().header("If-Match", now.header("ETag"))
                .body(draft(BEGUN, List.of(longWait(6, "AMBULATORY")), one, other))
                .put(agreement)
                .then()
                .statusCode(200)
                .body("parties.signed", everyItem(equalTo(false)));
    }

    @Test
    void nextEditionTakesThePlaceOfTheOneBeforeOnceAllSigned() {
        String first = signed(BEGUN, List.of(), one, other);
        Response drafted =
                consortium(one).body(draft(BEGUN, List.of(), one, other)).post(first + "/revision");
        drafted.then().statusCode(201).body("edition", equalTo(2)).body("state", equalTo("DRAFT"));
        String second = drafted.header("Location");
        consortium(other)
                .body(draft(BEGUN, List.of(), one, other))
                .post(first + "/revision")
                .then()
                .statusCode(409)
                .body("type", endsWith("/revision-under-way"));
        region().get(first).then().body("state", equalTo("IN_FORCE"));
        region().post(second + "/signature");
        consortium(one).post(second + "/signature");
        consortium(other).post(second + "/signature").then().body("state", equalTo("IN_FORCE"));
        region().get(first).then().body("state", equalTo("ENDED"));
    }

    @Test
    void whatIsOverIsNeitherSignedNorChangedNorRevised() {
        String agreement = drafted(BEGUN, List.of(), one, other);
        consortium(one)
                .body(Map.of("reason", "Wij komen er nog op terug."))
                .post(agreement + "/ending")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        consortium(one)
                .post(agreement + "/signature")
                .then()
                .statusCode(409)
                .body("type", endsWith("/agreement-state"));
        consortium(one)
                .body(draft(BEGUN, List.of(), one, other))
                .post(agreement + "/revision")
                .then()
                .statusCode(409);
    }

    @Test
    void agreementsOfOthersDoNotExist() {
        String agreement = drafted(BEGUN, List.of(), one, other);
        UUID third = UUID.randomUUID();
        consortium(third).get(agreement).then().statusCode(404);
        consortium(third).post(agreement + "/signature").then().statusCode(404);
        consortium(third).get(AGREEMENTS + "?limit=500").then().body("items.id", not(hasItem(id(agreement))));
        consortium(one)
                .get(AGREEMENTS + "?count=true")
                .then()
                .body("items.id", contains(id(agreement)))
                .body("total", equalTo(1));
        consortium(one).get(AGREEMENTS + "?count=true&state=ENDED").then().body("total", equalTo(0));
        Tokens.as("demo-municipality-0392").get(agreement).then().statusCode(404);
        consortium(third)
                .body(draft(BEGUN, List.of(), one, other))
                .post(AGREEMENTS)
                .then()
                .statusCode(400)
                .body("type", endsWith("/not-among-parties"));
    }

    @Test
    void regionThatIsNoPartyDoesNotSign() {
        Map<String, Object> between = Map.of(
                "title", "Onderling",
                "text", "Wij delen onze kennis.",
                "period", Map.of("from", BEGUN),
                "parties",
                        List.of(
                                Map.of("kind", "CONSORTIUM", "organisationId", one),
                                Map.of("kind", "CONSORTIUM", "organisationId", other)),
                "rules", List.of());
        String agreement = consortium(one)
                .body(between)
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        region().get(agreement).then().statusCode(200);
        region().post(agreement + "/signature").then().statusCode(403);
    }

    private static String id(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    private void set(String id, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE agreement SET " + what + " WHERE id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
    }
}
