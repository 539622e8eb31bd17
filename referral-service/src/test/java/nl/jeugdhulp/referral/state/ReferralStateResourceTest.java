package nl.jeugdhulp.referral.state;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralStateResourceTest {
    private static final String PATH = "/v1/referral-states";

    @Inject
    ReferralGauges gauges;

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
    void referralsOfEachStateAreShownToPrometheus() {
        ReferralFixture.regionIsKnown();
        ReferralFixture.submit();
        gauges.count();
        double before = gauge("SUBMITTED");
        ReferralFixture.submit();
        gauges.count();
        assertEquals(before + 1, gauge("SUBMITTED"));
    }

    private static double gauge(String status) {
        String sample = "referrals{status=\"" + status + "\"} ";
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(sample))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyButTheOperatorComparesStates() {
        for (String other : List.of("demo-region", "demo-municipality-0392", "demo-consortium-1", "demo-school")) {
            as(other).get(PATH).then().statusCode(403);
            as(other).get(PATH + "/counts").then().statusCode(403);
        }
    }
}
