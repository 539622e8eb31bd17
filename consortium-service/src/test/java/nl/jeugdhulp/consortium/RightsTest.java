package nl.jeugdhulp.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rights table of the README, row by row: whoever is not in a row gets 403, and without a token 401. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RightsTest {
    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final Set<String> ROLES =
            Set.of("referrer", "school", "consortium", "municipality", "region", "analyst", "operator");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /consortia                             | referrer school consortium municipality region analyst operator
        GET  | /consortia/{id}                        | referrer school consortium municipality region analyst operator
        PUT  | /consortia/{id}                        | region
        GET  | /consortia/{id}/members                | referrer school consortium municipality region analyst operator
        GET  | /consortia/{id}/members/{id}           | referrer school consortium municipality region analyst operator
        PUT  | /consortia/{id}/members/{id}           | region consortium
        GET  | /care-catalogue                        | referrer school consortium municipality region analyst operator
        GET  | /coverage                              | referrer school consortium municipality region analyst operator
        GET  | /coverage/gaps                         | referrer school consortium municipality region analyst operator
        GET  | /consortia/{id}/budgets                | consortium region
        GET  | /consortia/{id}/school-teams           | consortium municipality region
        GET  | /consortia/{id}/school-hours           | consortium municipality region
        GET  | /consortia/{id}/school-deployments     | consortium municipality region
        GET  | /consortia/{id}/school-deployments/{id} | consortium municipality region
        GET  | /consortia/{id}/school-arrangements    | consortium municipality region
        GET  | /consortia/{id}/school-arrangements/{id} | consortium municipality region
        GET  | /consortia/{id}/practitioners          | consortium municipality region
        GET  | /consortia/{id}/practitioners/{id}     | consortium municipality region
        PUT  | /consortia/{id}/practitioners/{id}     | consortium region
        GET  | /consortia/{id}/quarterly-form         | consortium region
        GET  | /capacities                            | consortium municipality region
        GET  | /capacities/{id}/AMBULATORY            | consortium municipality region
        PUT  | /capacities/{id}/AMBULATORY            | consortium
        POST | /capacities/{id}/bulk-report           | consortium
        GET  | /placements                            | consortium municipality region
        GET  | /placements/{id}                       | consortium municipality region
        GET  | /placements/{id}/held-facts            | municipality
        POST | /placements/{id}/pause                 | consortium
        POST | /placements/{id}/resumption            | consortium
        POST | /placements/{id}/urgency-change        | consortium
        POST | /placements/{id}/bridging-help         | consortium
        POST | /placements/{id}/confirmation          | consortium
        POST | /placements/{id}/intake                | consortium
        GET  | /waiting-list-entries                  | consortium municipality region
        GET  | /waiting-list-entries/{id}             | consortium municipality region
        GET  | /waiting-norms                         | referrer consortium municipality region analyst
        PUT  | /waiting-norms/URGENT/AMBULATORY       | region
        GET  | /norm-breach-counts                    | consortium municipality region analyst
        GET  | /norm-breaches                         | consortium municipality region
        GET  | /transfer-proposals                    | consortium municipality region
        GET  | /transfer-proposals/{id}               | consortium municipality region
        POST | /transfer-proposals                    | consortium region
        POST | /transfer-proposals/{id}/family-consent | consortium region
        POST | /transfer-proposals/{id}/acceptance    | consortium
        POST | /transfer-proposals/{id}/refusal       | consortium
        POST | /transfer-proposals/{id}/withdrawal    | consortium region
        GET  | /waiting-list-entries/{id}/transfer-options | consortium municipality region
        GET  | /waiting-list-entries/{id}/transfer-wish | consortium municipality region
        PUT  | /waiting-list-entries/{id}/transfer-wish | consortium region
        GET  | /exchange-plans                        | consortium municipality region
        GET  | /exchange-plans/{id}                   | consortium municipality region
        POST | /exchange-plans                        | region
        POST | /exchange-plans/{id}/acceptance        | consortium region
        GET  | /partnership-steps                     | consortium municipality region analyst
        GET  | /contract-years                        | consortium municipality region analyst
        GET  | /contract-years/1                      | consortium municipality region analyst
        GET  | /administrative-burden                 | consortium municipality region analyst
        GET  | /agreements                            | consortium municipality region
        GET  | /agreements/{id}                       | consortium municipality region
        POST | /agreements                            | consortium region
        PUT  | /agreements/{id}                       | consortium region
        POST | /agreements/{id}/signature             | consortium municipality region
        POST | /agreements/{id}/revision              | consortium region
        POST | /agreements/{id}/ending                | consortium region
        GET  | /evaluations                           | consortium municipality region
        GET  | /evaluations/{id}                      | consortium municipality region
        POST | /evaluations                           | region
        GET  | /goals                                 | consortium municipality region analyst
        GET  | /goals/{id}                            | consortium municipality region analyst
        POST | /goals                                 | region
        PUT  | /goals/{id}                            | region
        POST | /goals/{id}/indicators                 | region
        POST | /goals/{id}/indicators/{id}/figures    | region
        GET  | /goals/{id}/indicators/{id}/figures    | consortium municipality region analyst
        GET  | /staff-exchanges                       | consortium municipality region
        GET  | /staff-exchanges/{id}                  | consortium municipality region
        POST | /staff-exchanges                       | consortium
        POST | /staff-exchanges/{id}/acceptance       | consortium
        POST | /staff-exchanges/{id}/cancellation     | consortium
        POST | /staff-exchanges/{id}/experiences      | consortium
        GET  | /chain-partners                        | referrer school consortium municipality region analyst
        GET  | /chain-partners/{id}                   | referrer school consortium municipality region analyst
        PUT  | /chain-partners/{id}                   | municipality region
        POST | /social-map-imports                    | region
        GET  | /reconciliation                        | operator
        GET  | /reconciliation/placements             | operator
        """)
    void onlyTheRolesOfTheRowMay(String method, String path, String allowed) {
        String address = "/v1" + path.replace("{id}", ID);
        Set<String> mayNot = new TreeSet<>(ROLES);
        Stream.of(allowed.split(" ", -1)).forEach(role -> {
            mayNot.remove(role);
            int status = status(method, address, role);
            assertNotEquals(403, status, role + " may");
            assertNotEquals(401, status, role + " may");
        });
        mayNot.forEach(role -> assertEquals(403, status(method, address, role), role + " may not"));
        assertEquals(
                401, Tokens.anonymous().body("{}").request(method, address).statusCode(), "nobody without a token");
    }

    private static int status(String method, String address, String role) {
        return Tokens.as(
                        "rights-" + role,
                        token -> token.role(role)
                                .claim("consortium_id", "00000000-0000-4000-8000-000000000002")
                                .claim("municipality_code", "0392")
                                .claim("school_id", "99AA00")
                                .claim("referrer_type", "02")
                                .claim("referrer_agb", "01000002"))
                .body("{}")
                .request(method, address)
                .statusCode();
    }
}
