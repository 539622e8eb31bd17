package nl.jeugdhulp.referral.care;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.PROVIDER_1;
import static nl.jeugdhulp.referral.ReferralFixture.PROVIDER_2;
import static nl.jeugdhulp.referral.ReferralFixture.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TrajectoryResourceTest {
    private static final String CONSORTIUM = "demo-consortium-1";
    private static final String PATH = "/v1/trajectories";

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void careRunsFromStartToEndInOneHand() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String id = ReferralFixture.startCare(referral);
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("status", equalTo("IN_CARE"));
        as(CONSORTIUM)
                .body("{\"helpCategory\": \"DAY_TREATMENT\", \"providerId\": \"%s\", \"startDate\": \"%s\"}"
                        .formatted(PROVIDER_1, today()))
                .post(PATH + "/" + id + "/components")
                .then()
                .statusCode(201)
                .body("components", hasSize(2))
                .body("contactPersons", hasSize(1))
                .body("contactPerson.name", equalTo("Noor Testers"));
        String component = as(CONSORTIUM).get(PATH + "/" + id).path("components[0].id");
        as(CONSORTIUM)
                .body("{\"endDate\": \"%s\", \"reason\": \"31\", \"goalsReachedPercent\": 90}".formatted(today()))
                .post(PATH + "/" + id + "/components/" + component + "/ending")
                .then()
                .statusCode(200)
                .body("components[0].outcome.goalsReachedPercent", equalTo(90))
                .body("components[0].endDate", equalTo(today().toString()));
        as(CONSORTIUM)
                .body("""
                        {"endDate": "%s", "reason": "31", "goalsReachedPercent": 75, "satisfaction": 8,
                         "ableToGoOnWithoutHelp": "01"}
                        """.formatted(today()))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("outcome.goalsReachedPercent", equalTo(75))
                .body("components[1].endDate", equalTo(today().toString()));
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("status", equalTo("COMPLETED"));
        assertEquals(
                List.of(CareStarted.class, HelpAdded.class, HelpEnded.class, CareEnded.class),
                Published.about(id).stream().map(Event::getClass).toList());
    }

    @Test
    void careThatEndsEarlyDiscontinuesTheReferral() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String id = ReferralFixture.startCare(referral);
        as(CONSORTIUM)
                .body("{\"endDate\": \"%s\", \"reason\": \"32\"}".formatted(today()))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(200);
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("status", equalTo("DISCONTINUED"));
    }

    @Test
    void careStartsOnlyWithAReservedPlace() {
        String referral = ReferralFixture.submit();
        as(CONSORTIUM)
                .body(ReferralFixture.start(referral, PROVIDER_1))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", containsString("transition-not-allowed"));
        as("demo-consortium-2")
                .body(ReferralFixture.start(referral, PROVIDER_2))
                .post(PATH)
                .then()
                .statusCode(404);
    }

    @Test
    void helpIsGivenOnlyByMembersThatOfferIt() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        as(CONSORTIUM)
                .body(ReferralFixture.start(referral, PROVIDER_2))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("provider-not-a-member"));
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("status", equalTo("ACCEPTED"));
        String id = ReferralFixture.startCare(referral);
        as(CONSORTIUM)
                .body("{\"helpCategory\": \"RESIDENTIAL\", \"providerId\": \"%s\", \"startDate\": \"%s\"}"
                        .formatted(PROVIDER_1, today()))
                .post(PATH + "/" + id + "/components")
                .then()
                .statusCode(400)
                .body("type", containsString("provider-not-a-member"));
    }

    @Test
    void contactPersonChangesWithReasonAndFreshEtagOnly() {
        String id = ReferralFixture.careStarted();
        String body = "{\"name\": \"Sam Proef\", \"reason\": \"verlof\"}";
        String path = PATH + "/" + id + "/contact-person";
        as(CONSORTIUM).body(body).put(path).then().statusCode(428);
        as(CONSORTIUM).header("If-Match", "\"99\"").body(body).put(path).then().statusCode(412);
        String etag = as(CONSORTIUM).get(PATH + "/" + id).header("ETag");
        as(CONSORTIUM)
                .header("If-Match", etag)
                .body("{\"name\": \"Sam Proef\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        String changed = as(CONSORTIUM)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("contactPerson.name", equalTo("Sam Proef"))
                .body("contactPersons.name", equalTo(List.of("Noor Testers", "Sam Proef")))
                .extract()
                .header("ETag");
        assertEquals(changed, as(CONSORTIUM).get(PATH + "/" + id).header("ETag"));
    }

    @Test
    void foreignCareDoesNotExist() {
        String id = ReferralFixture.careStarted();
        for (String own : List.of(CONSORTIUM, COACH, "demo-municipality-0392")) {
            as(own).get(PATH + "/" + id).then().statusCode(200);
        }
        for (String foreign : List.of("demo-consortium-2", "demo-gp", "demo-municipality-0375")) {
            as(foreign).get(PATH + "/" + id).then().statusCode(404);
            as(foreign).get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
        }
        as("demo-consortium-2")
                .body("{\"endDate\": \"%s\", \"reason\": \"31\"}".formatted(today()))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(404);
        for (String none : List.of("demo-school", "demo-region", "demo-analyst", "demo-operator")) {
            as(none).get(PATH + "/" + id).then().statusCode(403);
        }
    }

    @Test
    void careStartsOnceHoweverManyTryAtOnce() throws Exception {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        Callable<Integer> start = () -> as(CONSORTIUM)
                .body(ReferralFixture.start(referral, PROVIDER_1))
                .post(PATH)
                .statusCode();
        int started = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, start))) {
                started += answer.get() == 201 ? 1 : 0;
            }
        }
        assertEquals(1, started);
        as(CONSORTIUM).get(PATH + "?referralId=" + referral).then().body("items", hasSize(1));
        as(CONSORTIUM).get(PATH + "?referralId=" + UUID.randomUUID()).then().body("items", hasSize(0));
    }
}
