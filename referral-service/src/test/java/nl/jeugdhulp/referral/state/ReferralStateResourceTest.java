package nl.jeugdhulp.referral.state;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralStateResourceTest {
    private static final String PATH = "/v1/referral-states";

    @Test
    void operatorComparesStatesWithoutPersonalData() {
        ReferralFixture.regionIsKnown();
        int trajectories = as("demo-operator").get(PATH + "/counts").path("trajectories");
        String submitted = ReferralFixture.submit();
        ReferralFixture.careStarted();
        List<String> lines = as("demo-operator")
                .accept("application/x-ndjson")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertTrue(lines.contains("{\"referralId\":\"" + submitted + "\",\"consortiumId\":\""
                + ReferralFixture.CONSORTIUM_1 + "\",\"status\":\"SUBMITTED\"}"));
        assertEquals(trajectories + 1, (int)
                as("demo-operator").get(PATH + "/counts").path("trajectories"));
    }

    @Test
    void nobodyButTheOperatorComparesStates() {
        for (String other : List.of("demo-region", "demo-municipality-0392", "demo-consortium-1", "demo-school")) {
            as(other).get(PATH).then().statusCode(403);
            as(other).get(PATH + "/counts").then().statusCode(403);
        }
    }
}
