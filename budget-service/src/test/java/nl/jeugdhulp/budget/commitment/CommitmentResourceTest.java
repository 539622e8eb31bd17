package nl.jeugdhulp.budget.commitment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CommitmentResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Inject
    CommitmentService commitments;

    @Test
    void whatIsEarmarkedIsNotAvailableUntilItIsReleased() {
        UUID budget = fixture.adopted("1000.00");
        UUID commitment = earmark("300.00");
        fixture.expect(budget, "0.00", "300.00", "700.00");
        fixture.asConsortium()
                .post("/v1/commitments/" + commitment + "/release")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"));
        fixture.expect(budget, "0.00", "0.00", "1000.00");
        fixture.asConsortium()
                .post("/v1/commitments/" + commitment + "/release")
                .then()
                .statusCode(409);
    }

    @Test
    void aSpendingRealisesItsCommitmentAndItsReversalEarmarksAgain() {
        UUID budget = fixture.adopted("1000.00");
        UUID commitment = earmark("300.00");
        fixture.spend(realisation("1", commitment, "100.00"));
        fixture.expect(budget, "100.00", "200.00", "700.00");
        UUID rest = fixture.spend(realisation("2", commitment, "250.00"));
        fixture.expect(budget, "350.00", "0.00", "650.00");
        status(commitment, "REALISED");
        fixture.asConsortium()
                .post("/v1/spendings/" + rest + "/reversal")
                .then()
                .statusCode(200);
        fixture.expect(budget, "100.00", "200.00", "700.00");
        status(commitment, "OPEN");
    }

    @Test
    void nothingAboveWhatIsAvailableIsEarmarked() {
        fixture.adopted("1000.00");
        earmark("600.00");
        fixture.asConsortium()
                .body(request("400.01"))
                .post("/v1/commitments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/above-available"));
    }

    @Test
    void whatHasPassedItsLastDayExpires() {
        UUID budget = fixture.adopted("1000.00");
        UUID commitment = earmark("300.00");
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container()
                        .instance(EntityManager.class)
                        .get()
                        .createNativeQuery("UPDATE commitment SET expires_on = '2024-01-01' WHERE id = ?1")
                        .setParameter(1, commitment)
                        .executeUpdate());
        commitments.expire();
        status(commitment, "EXPIRED");
        fixture.expect(budget, "0.00", "0.00", "1000.00");
    }

    @Test
    void onlyTheConsortiumEarmarksAndForeignCommitmentsDoNotExist() {
        fixture.adopted("1000.00");
        UUID commitment = earmark("300.00");
        for (String client : new String[] {"demo-region", "demo-municipality-0392", "demo-operator"}) {
            Tokens.as(client)
                    .body(request("1.00"))
                    .post("/v1/commitments")
                    .then()
                    .statusCode(403);
        }
        BudgetFixture other = new BudgetFixture();
        other.adopted("1000.00");
        other.asConsortium().get("/v1/commitments/" + commitment).then().statusCode(404);
        other.asConsortium()
                .body(realisation("1", commitment, "1.00"))
                .post("/v1/spendings")
                .then()
                .statusCode(404);
    }

    private void status(UUID commitment, String status) {
        fixture.asConsortium().get("/v1/commitments/" + commitment).then().body("status", equalTo(status));
    }

    private static Map<String, Object> realisation(String lineNumber, UUID commitment, String amount) {
        Map<String, Object> request = new LinkedHashMap<>(BudgetFixture.newSpending(lineNumber, amount));
        request.put("commitmentId", commitment.toString());
        return request;
    }

    private static Map<String, Object> request(String amount) {
        return Map.of(
                "category",
                "COLLECTIVE_AT_SCHOOL",
                "amount",
                BudgetFixture.euros(amount),
                "expiresOn",
                LocalDate.of(BudgetFixture.thisYear(), 12, 31).toString(),
                "schoolId",
                "99AA00");
    }

    private UUID earmark(String amount) {
        return UUID.fromString(fixture.asConsortium()
                .body(request(amount))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
