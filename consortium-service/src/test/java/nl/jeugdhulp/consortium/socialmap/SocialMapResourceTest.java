package nl.jeugdhulp.consortium.socialmap;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SocialMapResourceTest {
    private static final String IMPORTS = "/v1/social-map-imports";
    private static final String REGION = "demo-region";

    @Test
    void chainPartnerIsPutOnTheMapWithLinksToOtherMaps() {
        UUID id = UUID.randomUUID();
        Map<String, Object> partner =
                partner("Buurthuis De Kade", UUID.randomUUID().toString());
        Response put = Tokens.as("demo-municipality-0392").body(partner).put("/v1/chain-partners/" + id);
        put.then().statusCode(201);
        Tokens.as(REGION).body(partner).put("/v1/chain-partners/" + id).then().statusCode(428);
        Tokens.as(REGION)
                .header("If-Match", put.header("ETag"))
                .body(partner)
                .put("/v1/chain-partners/" + id)
                .then()
                .statusCode(200);
        Tokens.as("demo-cjg-haarlem")
                .get("/v1/chain-partners/" + id)
                .then()
                .body("partner.name", equalTo("Buurthuis De Kade"))
                .body("partner.identifiers[0].scheme", equalTo("gemeentegids"));
        Tokens.as("demo-school").get("/v1/chain-partners?limit=500").then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void chainPartnerIsAmongWhatChangedSinceItWasPut() {
        UUID id = UUID.randomUUID();
        String since = "/v1/chain-partners?limit=500&changedSince=";
        String before = since + Instant.now();
        Tokens.as(REGION)
                .body(partner("Buurthuis De Sluis", UUID.randomUUID().toString()))
                .put("/v1/chain-partners/" + id)
                .then()
                .statusCode(201);
        Tokens.as(REGION).get(before).then().body("items.id", hasItem(id.toString()));
        Tokens.as(REGION).get(since + Instant.now()).then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void twoPartnersNeverBearOneIdentifierOfAnotherMap() {
        String identifier = UUID.randomUUID().toString();
        Tokens.as(REGION)
                .body(partner("Een", identifier))
                .put("/v1/chain-partners/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        Tokens.as(REGION)
                .body(partner("Twee", identifier))
                .put("/v1/chain-partners/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", endsWith("/identifier-taken"));
    }

    @Test
    void sameServiceTwiceIsRefused() {
        Map<String, Object> partner =
                new HashMap<>(partner("Dubbel", UUID.randomUUID().toString()));
        Object service = ((List<?>) partner.get("services")).getFirst();
        partner.put("services", List.of(service, service));
        Tokens.as(REGION)
                .body(partner)
                .put("/v1/chain-partners/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-value"));
    }

    @Test
    void importFromAnotherMapCreatesOnceAndThenChangesOnlyWhatChanged() {
        String organization = UUID.randomUUID().toString();
        String service = UUID.randomUUID().toString();
        JsonNode first = page(organization(organization, "Jongerenwerk Duin"), service(service, organization));
        String here = imported(first)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(0))
                .extract()
                .path("rows[0].chainPartnerId");
        imported(first).then().body("unchanged", equalTo(1)).body("created", equalTo(0));
        imported(page(organization(organization, "Jongerenwerk Duin en Zee"), service(service, organization)))
                .then()
                .body("updated", equalTo(1))
                .body("rows[0].chainPartnerId", equalTo(here));
        Tokens.as("demo-analyst")
                .get("/v1/chain-partners/" + here)
                .then()
                .body("partner.name", equalTo("Jongerenwerk Duin en Zee"))
                .body("partner.services.name", hasItem("Inloop"))
                .body("partner.identifiers.scheme", containsInAnyOrder("andere-kaart", "kvk"));
    }

    @Test
    void whatIsNotAsTheStandardAsksIsRejectedWithItsReason() {
        String good = UUID.randomUUID().toString();
        ObjectNode nameless = organization(UUID.randomUUID().toString(), "x");
        nameless.remove("name");
        ObjectNode orphan =
                service(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        ObjectNode unknownStatus = service(UUID.randomUUID().toString(), good).put("status", "open");
        ObjectNode badWebsite =
                organization(UUID.randomUUID().toString(), "Website").put("website", "geen adres");
        imported(page(organization(good, "Goed"), nameless, orphan, unknownStatus, badWebsite))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(4))
                .body(
                        "rows.findAll { it.outcome == 'REJECTED' }.reason",
                        hasItems(
                                "an organization needs id, name and description",
                                "services of an organization that is not in the list"));
        imported(JsonNodeFactory.instance.objectNode().put("items", 1))
                .then()
                .statusCode(400)
                .body("type", endsWith("/not-hsds"));
    }

    @Test
    void mapCanBeReadByEverybodyAndTakenOverAgain() {
        UUID id = UUID.randomUUID();
        Tokens.as(REGION)
                .body(partner("Opvoedpoli", UUID.randomUUID().toString()))
                .put("/v1/chain-partners/" + id)
                .then()
                .statusCode(201);
        JsonNode services = Tokens.anonymous().get("/v1/social-map/services").as(JsonNode.class);
        Response taken = Tokens.as(REGION).body(services).post(IMPORTS + "?source=eigen-kaart-" + id);
        taken.then().statusCode(200);
        List<String> foreign = taken.path("rows.foreignId");
        assertEquals(1, foreign.stream().filter(id.toString()::equals).count());
    }

    @Test
    void sameKeyWithAnotherFileIsRefused() {
        String key = UUID.randomUUID().toString();
        JsonNode page = page(organization(UUID.randomUUID().toString(), "Sleutel"));
        for (int time = 0; time < 2; time++) {
            Tokens.as(REGION)
                    .header("Idempotency-Key", key)
                    .body(page)
                    .post(IMPORTS + "?source=sleutel")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
        Tokens.as(REGION)
                .header("Idempotency-Key", key)
                .body(page(organization(UUID.randomUUID().toString(), "Anders")))
                .post(IMPORTS + "?source=sleutel")
                .then()
                .statusCode(400)
                .body("type", endsWith("/idempotency-key-reused"));
        Tokens.as(REGION)
                .body("{")
                .post(IMPORTS + "?source=sleutel")
                .then()
                .statusCode(400)
                .body("type", endsWith("/malformed-json"));
    }

    private static Response imported(JsonNode page) {
        return Tokens.as(REGION).body(page).post(IMPORTS + "?source=andere-kaart");
    }

    private static JsonNode page(ObjectNode... contents) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("contents").addAll(List.of(contents));
        return page;
    }

    private static ObjectNode organization(String id, String name) {
        ObjectNode organization = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("description", "Jongerenwerk in de buurt.")
                .put("legal_status", "Stichting");
        organization
                .putArray("organization_identifiers")
                .addObject()
                .put("identifier_type", "kvk")
                .put("identifier", "kvk-" + id);
        return organization;
    }

    private static ObjectNode service(String id, String organizationId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("organization_id", organizationId)
                .put("name", "Inloop")
                .put("status", "active")
                .put("minimum_age", 12);
    }

    static Map<String, Object> partner(String name, String identifier) {
        return Map.of(
                "name",
                name,
                "description",
                "Ontmoeting en opvoedhulp in de wijk.",
                "website",
                "https://kade.example",
                "email",
                "info@kade.example",
                "phone",
                "023-5550100",
                "address",
                Map.of("street", "Kade 1", "postalCode", "2011 AA", "city", "Haarlem"),
                "services",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "name",
                        "Opvoedcafé",
                        "status",
                        "TEMPORARILY_CLOSED",
                        "eligibility",
                        "Ouders",
                        "minimumAge",
                        0,
                        "maximumAge",
                        18)),
                "identifiers",
                List.of(Map.of(
                        "scheme", "gemeentegids", "identifier", identifier, "url", "https://gids.example/kade")));
    }
}
