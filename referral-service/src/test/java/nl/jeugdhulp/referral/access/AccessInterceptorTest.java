package nl.jeugdhulp.referral.access;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AccessInterceptorTest {
    @Test
    void changeIsNotedOnceItsReplayAgainAndARefusalNever() {
        ReferralFixture.regionIsKnown();
        String body = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1);
        String key = UUID.randomUUID().toString();
        String youth = submit(body, key, 201).path("youthId");
        assertEquals(1, noted(youth));
        submit(body, UUID.randomUUID().toString(), 409);
        assertEquals(1, noted(youth));
        submit(body, key, 201);
        assertEquals(2, noted(youth));
    }

    private static Response submit(String body, String key, int status) {
        return as(COACH)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static long noted(String youth) {
        List<String> names = as("demo-municipality-0392")
                .get("/v1/youths/" + youth + "/accesses?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
        return names.stream().filter("POST submitReferral"::equals).count();
    }
}
