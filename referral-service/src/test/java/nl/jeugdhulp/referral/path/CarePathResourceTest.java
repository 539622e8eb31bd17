package nl.jeugdhulp.referral.path;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CarePathResourceTest {
    private static final String CONSORTIUM = "demo-consortium-1";

    @Inject
    EntityManager entities;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void pathOfAYouthCountsContactPersonsHandOversAndDaysWithoutHelp() {
        String bsn = ReferralFixture.bsn();
        String declined = as(COACH)
                .body(ReferralFixture.submission(bsn, ReferralFixture.CONSORTIUM_2))
                .post(ReferralFixture.PATH)
                .path("id");
        as("demo-consortium-2")
                .body("{\"ground\": \"NOT_LOT_1\"}")
                .post(ReferralFixture.PATH + "/" + declined + "/refusal")
                .then()
                .statusCode(200);
        String referral = ReferralFixture.submit(bsn);
        ReferralFixture.accept(referral);
        String care = ReferralFixture.startCare(referral);
        as(CONSORTIUM)
                .header("If-Match", "*")
                .body("{\"name\": \"Sam Proef\", \"reason\": \"verlof\"}")
                .put("/v1/trajectories/" + care + "/contact-person")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("UPDATE trajectory SET start_date = start_date - 30 WHERE id = ?1")
                    .setParameter(1, UUID.fromString(care))
                    .executeUpdate();
            entities.createNativeQuery("UPDATE help_component SET start_date = start_date - 30,"
                            + " end_date = start_date - 21 WHERE trajectory_id = ?1")
                    .setParameter(1, UUID.fromString(care))
                    .executeUpdate();
        });
        String youth = as(COACH).get(ReferralFixture.PATH + "/" + referral).path("youthId");
        as("demo-municipality-0392")
                .get("/v1/youths/" + youth + "/care-path")
                .then()
                .statusCode(200)
                .body("consortiaAsked", equalTo(2))
                .body("contactPersons", equalTo(2))
                .body("handOvers", equalTo(1))
                .body("daysWithoutHelp", equalTo(21));
    }

    @Test
    void averagesOfFewerThanFiveYouthsAreNotShown() {
        UUID small = UUID.randomUUID();
        String care = ReferralFixture.careStarted();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE trajectory SET consortium_id = ?2 WHERE id = ?1")
                        .setParameter(1, UUID.fromString(care))
                        .setParameter(2, small)
                        .executeUpdate());
        String of = "items.find { it.consortiumId == '" + small + "' }.";
        int year = ReferralFixture.today().getYear();
        as("demo-analyst")
                .get("/v1/care-paths?year=" + year)
                .then()
                .statusCode(200)
                .body(of + "suppressed", equalTo(true))
                .body(of + "youths", nullValue())
                .body(of + "contactPersons", nullValue());
    }

    @Test
    void averagesAreShownByConsortium() {
        for (int i = 0; i < 5; i++) {
            ReferralFixture.careStarted();
        }
        as(CONSORTIUM)
                .get("/v1/care-paths?year=" + ReferralFixture.today().getYear())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].suppressed", equalTo(false))
                .body("items[0].youths", greaterThanOrEqualTo(5))
                .body("definitionVersion", equalTo("2"));
        as(CONSORTIUM).get("/v1/care-paths").then().statusCode(400);
    }
}
