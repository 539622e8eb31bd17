package nl.jeugdhulp.referral.course;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.ReservationLapsed;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.ConsortiumEvent.UrgencyChanged;
import nl.jeugdhulp.events.ConsortiumEvent.WaitStarted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlacementOutcomesConsumerTest {
    private static final UUID FIRST = ReferralFixture.CONSORTIUM_1;
    private static final UUID OTHER = ReferralFixture.CONSORTIUM_2;
    private static final HelpCategory CATEGORY = HelpCategory.AMBULATORY;

    @Inject
    PlacementOutcomesConsumer outcomes;

    private UUID referral;

    @BeforeEach
    void aReferralIsSubmitted() {
        ReferralFixture.regionIsKnown();
        String id = as(ReferralFixture.COACH)
                .body(ReferralFixture.submission(ReferralFixture.bsn(), FIRST))
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        referral = UUID.fromString(id);
    }

    @Test
    void placementOutcomeIsFollowed() {
        Arriving.at(outcomes, new WaitStarted(referral, FIRST, CATEGORY, LocalDate.of(2026, 11, 1)));
        as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("status", equalTo("WAITLISTED"));
        byte[] reserved = Arriving.wire(new PlaceReserved(referral, FIRST, CATEGORY, false), 1);
        Arriving.at(outcomes, reserved);
        Arriving.at(outcomes, reserved);
        as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("history.what", contains("SUBMITTED", "WAITLISTED", "ACCEPTED"));
    }

    @Test
    void lapsedReservationPutsTheReferralBackOnTheWaitingList() {
        Arriving.at(outcomes, new PlaceReserved(referral, FIRST, CATEGORY, false));
        Arriving.at(outcomes, new ReservationLapsed(referral, FIRST, CATEGORY));
        as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("status", equalTo("WAITLISTED"));
    }

    @Test
    void agreedTransferMovesTheReferralWithItsWaitingDate() {
        String waitingSince = as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .extract()
                .path("waitingSince");
        Arriving.at(outcomes, new TransferAgreed(referral, FIRST, OTHER, CATEGORY, ReferralFixture.today()));
        Arriving.at(outcomes, new PlaceReserved(referral, OTHER, CATEGORY, false));
        as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("consortiumId", equalTo(OTHER.toString()))
                .body("status", equalTo("ACCEPTED"))
                .body("waitingSince", equalTo(waitingSince));
        as("demo-consortium-1")
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("consortiumId", equalTo(FIRST.toString()))
                .body("status", equalTo("SUBMITTED"));
        as("demo-consortium-2")
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .statusCode(200);
    }

    @Test
    void changedUrgencyIsFollowed() {
        Arriving.at(outcomes, new UrgencyChanged(referral, FIRST, CATEGORY, Urgency.URGENT));
        as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .then()
                .body("urgency", equalTo("URGENT"));
    }
}
