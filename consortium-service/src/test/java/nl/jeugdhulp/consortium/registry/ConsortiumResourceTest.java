package nl.jeugdhulp.consortium.registry;

import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.member;
import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.profile;
import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ConsortiumResourceTest {
    private static final Map<String, String> SINCE_2023 = Map.of("from", "2023-01-01");

    @Inject
    EntityManager entities;

    @Test
    void theRegionRegistersAConsortiumAndAllAreTold() {
        UUID id = UUID.randomUUID();
        Tokens.as("demo-region")
                .body(profile("Consortium Zee"))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/consortia/" + id))
                .header("ETag", equalTo("\"0\""));
        ConsortiumChanged told = (ConsortiumChanged) Published.about(id).getLast();
        assertEquals("Consortium Zee", told.name());
        assertEquals(LocalDate.of(2031, 12, 31), told.contract().until());
    }

    @Test
    void aKnownConsortiumIsChangedOnlyByWhoReadItsLatestVersion() {
        UUID id = registered();
        Tokens.as("demo-region")
                .body(profile("Anders"))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(428);
        Tokens.as("demo-region")
                .header("If-Match", "\"7\"")
                .body(profile("Anders"))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(412);
        Tokens.as("demo-region")
                .header("If-Match", "\"0\"")
                .body(profile("Anders"))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        Tokens.as("demo-analyst")
                .get("/v1/consortia/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Anders"));
    }

    @Test
    void consortiumReadsAsItWasOnAnyDate() {
        UUID id = registered();
        UUID provider = UUID.randomUUID();
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY"), Map.of("from", "2023-01-01", "until", "2024-06-30")))
                .put("/v1/consortia/" + id + "/members/" + provider)
                .then()
                .statusCode(201);
        Tokens.as("demo-region")
                .header("If-Match", "*")
                .body(profile("Nieuwe naam"))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(200)
                .body("members", hasSize(0));
        Tokens.as("demo-gp")
                .get("/v1/consortia/" + id + "?date=2024-06-30")
                .then()
                .statusCode(200)
                .body("name", equalTo("Consortium Duin"))
                .body("members.providerId", hasItem(provider.toString()));
        Tokens.as("demo-gp")
                .get("/v1/consortia/" + id + "?date=2022-12-31")
                .then()
                .statusCode(404);
        Tokens.as("demo-gp").get("/v1/consortia?date=2024-06-30").then().statusCode(200);
    }

    @Test
    void whatChangedSinceAMomentIsListedAlone() {
        UUID before = registered();
        UUID id = registered();
        String since = "/v1/consortia?limit=500&count=true&changedSince=" + Instant.now();
        Tokens.as("demo-gp").get(since).then().body("items", hasSize(0)).body("total", equalTo(0));
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY"), SINCE_2023))
                .put("/v1/consortia/" + id + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        Tokens.as("demo-gp")
                .get(since)
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items.id", not(hasItem(before.toString())));
        Tokens.as("demo-gp")
                .get("/v1/consortia/" + id + "/members?count=true")
                .then()
                .body("items.name", hasSize(1))
                .body("total", equalTo(1));
    }

    @Test
    void whatAMemberOfferedThenStaysSoWhenItOffersSomethingElseNow() {
        UUID id = registered();
        UUID provider = UUID.randomUUID();
        String member = "/v1/consortia/" + id + "/members/" + provider;
        LocalDate yesterday = LocalDate.now(ClockProducer.ZONE).minusDays(1);
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY", "CRISIS_HELP"), SINCE_2023))
                .put(member);
        since(id, yesterday);
        Map<String, Object> without = new HashMap<>(member(true, List.of("AMBULATORY"), SINCE_2023));
        without.put("acceptCoverageLoss", true);
        Tokens.as("demo-region")
                .header("If-Match", "*")
                .body(without)
                .put(member)
                .then()
                .statusCode(200);
        String offered = "members[0].helpCategories";
        Tokens.as("demo-gp").get("/v1/consortia/" + id).then().body(offered, equalTo(List.of("AMBULATORY")));
        Tokens.as("demo-gp")
                .get("/v1/consortia/" + id + "?date=" + yesterday)
                .then()
                .body(offered, equalTo(List.of("AMBULATORY", "CRISIS_HELP")));
        String covered = "items.find { it.consortiumId == '" + id + "' && it.helpCategory == 'CRISIS_HELP' }.covered";
        Tokens.as("demo-gp")
                .get("/v1/coverage?consortiumId=" + id + "&date=" + yesterday)
                .then()
                .body(covered, equalTo(true));
        Tokens.as("demo-gp").get("/v1/coverage?consortiumId=" + id).then().body(covered, equalTo(false));
    }

    /** As if what was laid down today had been laid down on that day. */
    private void since(UUID id, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE consortium_history SET valid_from = ?2 WHERE consortium_id = ?1"
                                        + " AND valid_from > DATE '2023-01-01'")
                        .setParameter(1, id)
                        .setParameter(2, day)
                        .executeUpdate());
    }

    @Test
    void membersAreTakenInByTheRegionOrTheConsortiumItselfOnly() {
        UUID id = registered();
        String address = "/v1/consortia/" + id + "/members/" + UUID.randomUUID();
        Map<String, Object> body = member(false, List.of("AMBULATORY"), SINCE_2023);
        Tokens.as("demo-consortium-1").body(body).put(address).then().statusCode(404);
        Tokens.as("demo-municipality-0392").body(body).put(address).then().statusCode(403);
        Tokens.as("own", token -> token.role("consortium").claim("consortium_id", id.toString()))
                .body(body)
                .put(address)
                .then()
                .statusCode(201);
        ConsortiumChanged told = (ConsortiumChanged) Published.about(id).getLast();
        assertEquals(List.of(HelpCategory.AMBULATORY), told.members().getFirst().helpCategories());
        Tokens.as("demo-region").get(address).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aConsortiumHasOneLeadProviderAtATime() {
        UUID id = registered();
        Tokens.as("demo-region")
                .body(member(true, List.of(), SINCE_2023))
                .put("/v1/consortia/" + id + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        Tokens.as("demo-region")
                .body(member(true, List.of(), SINCE_2023))
                .put("/v1/consortia/" + id + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", endsWith("/second-lead-provider"));
    }

    @Test
    void endingTheLastProviderOfACategoryAsksForConfirmationAndShowsTheConsequence() {
        UUID id = registered();
        String address = "/v1/consortia/" + id + "/members/" + UUID.randomUUID();
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY", "CRISIS_HELP"), SINCE_2023))
                .put(address)
                .then()
                .statusCode(201);
        Map<String, Object> without = new HashMap<>(member(true, List.of("AMBULATORY"), SINCE_2023));
        Tokens.as("demo-region")
                .header("If-Match", "\"1\"")
                .body(without)
                .put(address)
                .then()
                .statusCode(409)
                .body("type", endsWith("/coverage-would-be-lost"))
                .body("detail", containsString("CRISIS_HELP"))
                .body("helpCategories", equalTo("CRISIS_HELP"))
                .body("from", equalTo(LocalDate.now(ClockProducer.ZONE).toString()))
                .body("held", equalTo(0))
                .body("waiting", equalTo(0));
        without.put("acceptCoverageLoss", true);
        Tokens.as("demo-region")
                .header("If-Match", "\"1\"")
                .body(without)
                .put(address)
                .then()
                .statusCode(200);
        String gap = "items.find { it.consortiumId == '" + id + "' && it.helpCategory == 'CRISIS_HELP' }.covered";
        Tokens.as("demo-school")
                .get("/v1/coverage?consortiumId=" + id)
                .then()
                .statusCode(200)
                .body(gap, equalTo(false));
        Tokens.as("demo-school")
                .get("/v1/coverage?consortiumId=" + id)
                .then()
                .body(gap.replace("CRISIS_HELP", "AMBULATORY"), equalTo(true));
    }

    @Test
    void allFaultsOfAProfileAreToldAtOnce() {
        Tokens.as("demo-region")
                .body("""
                    {"name": "", "lot": 0, "unknown": 1, "contract": {"from": "2023-01-01", "until": "2022-01-01"},
                     "municipalities": ["92"], "vision": "v", "wayOfWorking": "w", "expertise": [], "locations": []}
                    """)
                .put("/v1/consortia/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/lot"))
                .body("errors.pointer", hasItem("/unknown"))
                .body("errors.pointer", hasItem(startsWith("/contract")))
                .body("errors.pointer", hasItem("/municipalities/0"));
    }

    @Test
    void everyRoleReadsTheCatalogueFromLightToHeavy() {
        for (String client : List.of(
                "demo-gp",
                "demo-school",
                "demo-consortium-1",
                "demo-municipality-0392",
                "demo-region",
                "demo-analyst",
                "demo-operator")) {
            Tokens.as(client)
                    .get("/v1/care-catalogue")
                    .then()
                    .statusCode(200)
                    .body("[0].helpCategory", equalTo("PERSONAL_CARE"))
                    .body("[0].code", equalTo("40"));
        }
        Tokens.anonymous().get("/v1/care-catalogue").then().statusCode(401);
    }
}
