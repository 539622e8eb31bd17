package nl.jeugdhulp.referral.course;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_1;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_2;
import static nl.jeugdhulp.referral.ReferralFixture.PATH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.ConsortiumEvent.UrgencyChanged;
import nl.jeugdhulp.events.ConsortiumEvent.WaitStarted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FormerConsortiumResourceTest {
    @Test
    void oldConsortiumKeepsReadingItsOwnPeriodOnly() {
        ReferralFixture.regionIsKnown();
        String id = ReferralFixture.submit();
        UUID referral = UUID.fromString(id);
        var outcomes = ReferralFixture.consumer("placement-outcomes");
        Arriving.at(
                outcomes, new WaitStarted(referral, CONSORTIUM_1, HelpCategory.AMBULATORY, ReferralFixture.today()));
        Arriving.at(
                outcomes,
                new TransferAgreed(
                        referral, CONSORTIUM_1, CONSORTIUM_2, HelpCategory.AMBULATORY, ReferralFixture.today()));
        Arriving.at(outcomes, new PlaceReserved(referral, CONSORTIUM_2, HelpCategory.AMBULATORY, false));
        Arriving.at(outcomes, new UrgencyChanged(referral, CONSORTIUM_2, HelpCategory.AMBULATORY, Urgency.URGENT));
        as("demo-municipality-0392")
                .header("If-Match", "*")
                .body("{\"municipality\": \"0375\", \"reason\": \"verhuisd\"}")
                .put(PATH + "/" + id + "/responsible-municipality")
                .then()
                .statusCode(200);

        as("demo-consortium-1")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("municipality", equalTo("0392"))
                .body("municipalityGround", equalTo("HOME_ADDRESS"))
                .body("municipalityReason", nullValue())
                .body("status", equalTo("WAITLISTED"))
                .body("urgency", equalTo("REGULAR"))
                .body("consortiumId", equalTo(CONSORTIUM_1.toString()))
                .body("transferredAt", notNullValue())
                .body("history.what", equalTo(List.of("SUBMITTED", "WAITLISTED", "TRANSFERRED")));
        as("demo-consortium-2")
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("urgency", equalTo("URGENT"))
                .body("municipality", equalTo("0375"))
                .body("transferredAt", nullValue())
                .body(
                        "history.what",
                        equalTo(List.of(
                                "SUBMITTED",
                                "WAITLISTED",
                                "TRANSFERRED",
                                "ACCEPTED",
                                "URGENCY REGULAR -> URGENT",
                                "MUNICIPALITY 0392 -> 0375")));
        as("demo-consortium-1").get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
        as("demo-consortium-1").get(PATH + "/" + id + "/actions").then().statusCode(404);
        as("demo-consortium-1")
                .body("{\"ground\": \"NOT_LOT_1\"}")
                .post(PATH + "/" + id + "/refusal")
                .then()
                .statusCode(404);

        as(COACH)
                .body("{\"reason\": \"het gezin wil dit\"}")
                .post(PATH + "/" + id + "/consent-withdrawal")
                .then()
                .statusCode(200);
        as("demo-consortium-1")
                .get(PATH + "/" + id)
                .then()
                .body("consentWithdrawnAt", notNullValue())
                .body("status", equalTo("WAITLISTED"))
                .body("history.what", equalTo(List.of("SUBMITTED", "WAITLISTED", "TRANSFERRED")));
    }
}
