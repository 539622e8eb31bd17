package nl.jeugdhulp.consortium.agreement;

import static nl.jeugdhulp.consortium.agreement.AgreementFixture.drafted;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.longWait;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.signed;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.LONG_AGO;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.as;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.places;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.proposalsOf;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.waiting;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.transfer.TransferFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LongWaitRuleTest {
    private static final String BEGUN = "2026-01-01";
    private static final List<?> TEN_WEEKS = List.of(longWait(10, "PERSONAL_CARE"));

    @Inject
    LongWaitRule rule;

    @Inject
    Clock clock;

    private UUID crowded;
    private UUID roomy;
    private CareListId full;
    private UUID youth;

    @BeforeEach
    void somebodyWaitsLong() {
        crowded = TransferFixture.consortium("Haarlem");
        roomy = TransferFixture.consortium("Heemstede");
        full = new CareListId(crowded, HelpCategory.PERSONAL_CARE);
        places(full, 0);
        places(full.at(roomy), 9);
        youth = waiting(full, LONG_AGO);
    }

    @Test
    void unsignedNothingHappens() {
        String agreement = drafted(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        assertEquals(0, proposed(youth));
        as(crowded).post(agreement + "/signature").then().statusCode(200);
        as(roomy).post(agreement + "/signature").then().statusCode(200);
        rule.carryOut();
        assertEquals(0, proposed(youth), "one signature is missing");
    }

    @Test
    void agreementThatIsToBeginLaterOrHasEndedStartsNothing() {
        signed("2089-01-01", TEN_WEEKS, crowded, roomy);
        String ended = signed(BEGUN, TEN_WEEKS, crowded, roomy);
        as(crowded)
                .body(Map.of("reason", "Wij stoppen ermee."))
                .post(ended + "/ending")
                .then()
                .statusCode(200);
        rule.carryOut();
        assertEquals(0, proposed(youth));
    }

    @Test
    void signedEachLongWaitStartsOneProposalExactlyOnce() {
        String agreement = signed(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        rule.carryOut();
        assertEquals(1, proposed(youth));
        Map<String, Object> proposal = proposalsOf(youth, crowded).getFirst();
        assertEquals(roomy.toString(), proposal.get("toConsortiumId"));
        assertEquals(agreement.substring(agreement.lastIndexOf('/') + 1), proposal.get("agreementId"));
        as(crowded)
                .get("/v1/transfer-proposals?agreementId=" + proposal.get("agreementId"))
                .then()
                .body("items.referralId", contains(youth.toString()));
        as(crowded)
                .post("/v1/transfer-proposals/" + proposal.get("id") + "/withdrawal")
                .then()
                .statusCode(200);
        rule.carryOut();
        assertEquals(1, proposed(youth), "taken back, the rule does not start it again");
    }

    @Test
    void twoReplicasStartEachProposalOnce() throws Exception {
        List<UUID> youths =
                Stream.generate(() -> waiting(full, LONG_AGO)).limit(6).toList();
        signed(BEGUN, TEN_WEEKS, crowded, roomy);
        Callable<Void> replica = () -> {
            rule.carryOut();
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Void> each : threads.invokeAll(List.of(replica, replica, replica))) {
                each.get();
            }
        }
        youths.forEach(each -> assertEquals(1, proposed(each)));
        assertEquals(1, proposed(youth));
    }

    @Test
    void nextEditionDoesNotStartAgainWhatTheOneBeforeStarted() {
        String first = signed(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        as(crowded)
                .post("/v1/transfer-proposals/"
                        + proposalsOf(youth, crowded).getFirst().get("id") + "/withdrawal")
                .then()
                .statusCode(200);
        String second = as(crowded)
                .body(AgreementFixture.draft(BEGUN, List.of(longWait(4, "PERSONAL_CARE")), crowded, roomy))
                .post(first + "/revision")
                .header("Location");
        AgreementFixture.region().post(second + "/signature");
        as(crowded).post(second + "/signature");
        as(roomy).post(second + "/signature");
        rule.carryOut();
        assertEquals(1, proposed(youth));
    }

    @Test
    void onlyWaitsAboveTheWeeksAgreedInTheCategoryAgreed() {
        LocalDate today = LocalDate.now(clock);
        UUID tenWeeks = waiting(full, today.minusDays(70));
        UUID longer = waiting(full, today.minusDays(71));
        CareListId other = new CareListId(crowded, HelpCategory.CRISIS_HELP);
        places(other, 0);
        places(other.at(roomy), 5);
        UUID otherCategory = waiting(other, LONG_AGO);
        signed(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        assertEquals(0, proposed(tenWeeks));
        assertEquals(1, proposed(longer));
        assertEquals(0, proposed(otherCategory));
    }

    @Test
    void noMoreIsProposedThanThereIsRoomAndNobodyOutsideTheAgreement() {
        places(full.at(roomy), 1);
        places(full.at(TransferFixture.consortium("Haarlem")), 9);
        UUID second = waiting(full, LONG_AGO);
        signed(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        assertEquals(1, proposed(youth) + proposed(second));
        places(full.at(roomy), 2);
        rule.carryOut();
        assertEquals(2, proposed(youth) + proposed(second));
    }

    @Test
    void familyThatWouldNotMoveIsNotProposed() {
        as(crowded)
                .body(Map.of("willing", false))
                .put("/v1/waiting-list-entries/" + youth + "/transfer-wish")
                .then()
                .statusCode(200);
        signed(BEGUN, TEN_WEEKS, crowded, roomy);
        rule.carryOut();
        assertEquals(0, proposed(youth));
    }

    private int proposed(UUID referral) {
        return proposalsOf(referral, crowded).size();
    }
}
