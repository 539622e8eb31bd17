package nl.jeugdhulp.school.reconciliation;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReconciliationResourceTest {
    @Test
    void everyRuleAtRestIsCheckedForTheOperatorAlone() {
        as("demo-operator")
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("rules.rule", everyItem(notNullValue()))
                .body("rules.find { it.rule == 'reasons-sum-to-the-score' }.violations", is(0));
        for (String client : List.of("demo-region", "demo-school", "demo-analyst", "demo-consortium-1")) {
            as(client).get("/v1/reconciliation").then().statusCode(403);
        }
    }
}
