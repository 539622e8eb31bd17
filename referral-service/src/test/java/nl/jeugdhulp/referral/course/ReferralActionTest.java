package nl.jeugdhulp.referral.course;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_1;
import static nl.jeugdhulp.referral.ReferralFixture.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.WaitStarted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In every situation, for every caller and action: what {@code /actions} says is what succeeds. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralActionTest {
    private static final String REASON = "{\"reason\": \"verhuisd\"}";
    private static final Map<String, Set<ReferralAction>> MINE = Map.of(
            COACH,
            EnumSet.of(
                    ReferralAction.WITHDRAW,
                    ReferralAction.WITHDRAW_CONSENT,
                    ReferralAction.MARK_ENTERED_IN_ERROR,
                    ReferralAction.REOPEN,
                    ReferralAction.REFER_AGAIN),
            "demo-consortium-1",
            EnumSet.of(ReferralAction.DECLINE, ReferralAction.START_CARE),
            "demo-municipality-0392",
            EnumSet.of(ReferralAction.OVERRIDE_MUNICIPALITY));

    /** Every status, and what lies around a referral that makes a difference. */
    enum Situation {
        SUBMITTED,
        WAITLISTED,
        ACCEPTED,
        IN_CARE,
        COMPLETED,
        DISCONTINUED,
        WITHDRAWN,
        DECLINED,
        ENTERED_IN_ERROR,
        CONSENT_WITHDRAWN_BEFORE_CARE,
        CONSENT_WITHDRAWN_IN_CARE,
        RESTS_ON_NO_CONSENT,
        REFERRED_AGAIN,
        REFERRED_ANEW
    }

    @ParameterizedTest
    @EnumSource
    void actionsEqualWhatSucceeds(Situation situation) {
        ReferralFixture.regionIsKnown();
        String untouched = in(situation, ReferralFixture.bsn());
        for (String caller : MINE.keySet()) {
            for (ReferralAction action : ReferralAction.values()) {
                boolean mine = MINE.get(caller).contains(action);
                String bsn = ReferralFixture.bsn();
                String id = mine ? in(situation, bsn) : untouched;
                List<String> said = as(caller).get(PATH + "/" + id + "/actions").path("items.action");
                int status = attempt(action, id, bsn, caller).statusCode();
                String what = situation + ": " + action + " by " + caller + " answered " + status;
                assertEquals(said.contains(action.name()), status < 300, what);
                assertTrue(mine || status == 403, what);
            }
        }
    }

    @Test
    void foreignCallersHaveNoActionsAndNoneSucceeds() {
        ReferralFixture.regionIsKnown();
        String bsn = ReferralFixture.bsn();
        String id = in(Situation.ACCEPTED, bsn);
        Map<String, String> foreign = Map.of(
                COACH,
                "demo-gp",
                "demo-consortium-1",
                "demo-consortium-2",
                "demo-municipality-0392",
                "demo-municipality-0375");
        foreign.forEach((own, other) -> {
            assertEquals(404, as(other).get(PATH + "/" + id + "/actions").statusCode());
            for (ReferralAction action : MINE.get(own)) {
                int expected = action == ReferralAction.REFER_AGAIN ? 400 : 404;
                assertEquals(expected, attempt(action, id, bsn, other).statusCode(), action + " by " + other);
            }
        });
    }

    private static String in(Situation situation, String bsn) {
        String id = situation == Situation.RESTS_ON_NO_CONSENT ? byOrder(bsn) : ReferralFixture.submit(bsn);
        switch (situation) {
            case WAITLISTED ->
                Arriving.at(
                        ReferralFixture.consumer("placement-outcomes"),
                        new WaitStarted(
                                UUID.fromString(id), CONSORTIUM_1, HelpCategory.AMBULATORY, ReferralFixture.today()));
            case ACCEPTED -> ReferralFixture.accept(id);
            case IN_CARE -> startCare(id);
            case COMPLETED -> endCare(startCare(id), "31");
            case DISCONTINUED -> endCare(startCare(id), "32");
            case WITHDRAWN -> done(as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal"));
            case DECLINED -> done(decline(id));
            case ENTERED_IN_ERROR -> done(as(COACH).body(REASON).post(PATH + "/" + id + "/correction"));
            case CONSENT_WITHDRAWN_BEFORE_CARE ->
                done(as(COACH).body(REASON).post(PATH + "/" + id + "/consent-withdrawal"));
            case CONSENT_WITHDRAWN_IN_CARE -> {
                startCare(id);
                done(as(COACH).body(REASON).post(PATH + "/" + id + "/consent-withdrawal"));
            }
            case REFERRED_AGAIN -> {
                done(decline(id));
                done(submitAfter(id, bsn, COACH));
            }
            case REFERRED_ANEW -> {
                done(as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal"));
                ReferralFixture.submit(bsn);
            }
            case SUBMITTED, RESTS_ON_NO_CONSENT -> {}
        }
        return id;
    }

    private static String startCare(String referral) {
        ReferralFixture.accept(referral);
        return ReferralFixture.startCare(referral);
    }

    private static void endCare(String trajectory, String reason) {
        done(as("demo-consortium-1")
                .body("{\"endDate\": \"%s\", \"reason\": \"%s\"}".formatted(ReferralFixture.today(), reason))
                .post("/v1/trajectories/" + trajectory + "/ending"));
    }

    private static String byOrder(String bsn) {
        Response answer = as(COACH)
                .body(ReferralFixture.submission(bsn, CONSORTIUM_1).replace("CONSENT", "LEGAL_OBLIGATION"))
                .post(PATH);
        done(answer);
        return answer.path("id");
    }

    private static Response attempt(ReferralAction action, String id, String bsn, String caller) {
        String path = PATH + "/" + id;
        return switch (action) {
            case WITHDRAW -> as(caller).body(REASON).post(path + "/withdrawal");
            case WITHDRAW_CONSENT -> as(caller).body(REASON).post(path + "/consent-withdrawal");
            case MARK_ENTERED_IN_ERROR -> as(caller).body(REASON).post(path + "/correction");
            case REOPEN -> as(caller).body(REASON).post(path + "/reopening");
            case REFER_AGAIN -> submitAfter(id, bsn, caller);
            case DECLINE -> as(caller).body("{\"ground\": \"NOT_LOT_1\"}").post(path + "/refusal");
            case START_CARE ->
                as(caller)
                        .body(ReferralFixture.start(id, ReferralFixture.PROVIDER_1))
                        .post("/v1/trajectories");
            case OVERRIDE_MUNICIPALITY ->
                as(caller)
                        .header("If-Match", "*")
                        .body("{\"municipality\": \"0375\", \"reason\": \"verhuisd\"}")
                        .put(path + "/responsible-municipality");
        };
    }

    private static Response decline(String id) {
        return as("demo-consortium-1").body("{\"ground\": \"NOT_LOT_1\"}").post(PATH + "/" + id + "/refusal");
    }

    private static Response submitAfter(String previous, String bsn, String caller) {
        return as(caller)
                .body(ReferralFixture.submission(bsn, CONSORTIUM_1)
                        .replace("\"legalBasis\"", "\"previousReferralId\": \"" + previous + "\", \"legalBasis\""))
                .post(PATH);
    }

    private static void done(Response answer) {
        assertTrue(answer.statusCode() < 300, answer.asString());
    }
}
