package nl.jeugdhulp.consortium.practitioner;

import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.member;
import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PractitionerResourceTest {
    private static final String NAME = "Robin de Vries";

    @Inject
    PractitionerService practitioners;

    @Inject
    EntityManager entities;

    private final LocalDate today = LocalDate.now(ClockProducer.ZONE);
    private final UUID provider = UUID.randomUUID();
    private final UUID practitioner = UUID.randomUUID();
    private UUID consortium;
    private String all;
    private String address;

    @BeforeEach
    void aConsortiumWithAMember() {
        consortium = registered();
        all = "/v1/consortia/" + consortium + "/practitioners";
        address = all + "/" + practitioner;
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY"), Map.of("from", "2023-01-01")))
                .put("/v1/consortia/" + consortium + "/members/" + provider)
                .then()
                .statusCode(201);
    }

    @Test
    void aConsortiumRegistersItsPractitionersAndTheOthersAreToldWithoutNames() {
        own().body(practitioner(24, today.minusDays(30), null))
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo(NAME));
        PractitionersChanged told = last();
        assertEquals(
                List.of(new ConsortiumEvent.Practitioner(practitioner, provider, List.of("AUTISM", "CLUSTER_3"), 24)),
                told.practitioners());
        assertFalse(told.toString().contains("Robin"), "no name leaves the service");
    }

    @Test
    void namesAreForTheOwnConsortiumAndTheRegionOnly() {
        own().body(practitioner(24, today, null)).put(address).then().statusCode(201);
        own().get(all + "?count=true").then().body("items.name", contains(NAME)).body("total", equalTo(1));
        Tokens.as("demo-region").get(address).then().body("name", equalTo(NAME));
        Tokens.as("demo-municipality-0392")
                .get(all)
                .then()
                .statusCode(200)
                .body("items.practitionerId", contains(practitioner.toString()))
                .body("items.name", contains(nullValue()));
        Tokens.as("demo-municipality-0392").get(address).then().body("name", nullValue());
    }

    @Test
    void practitionersOfAnotherConsortiumDoNotExist() {
        own().body(practitioner(24, today, null)).put(address).then().statusCode(201);
        Tokens.as("demo-consortium-1").get(all).then().statusCode(404);
        Tokens.as("demo-consortium-1").get(address).then().statusCode(404);
        Tokens.as("demo-consortium-1")
                .body(practitioner(1, today, null))
                .put(address)
                .then()
                .statusCode(404);
        UUID other = registered();
        Tokens.as("demo-region")
                .get("/v1/consortia/" + other + "/practitioners/" + practitioner)
                .then()
                .statusCode(404);
    }

    @Test
    void aPractitionerWorksForAMember() {
        Map<String, Object> stranger = Map.of(
                "providerId",
                UUID.randomUUID(),
                "name",
                NAME,
                "specialisms",
                List.of(),
                "hoursPerWeek",
                8,
                "active",
                Map.of("from", today.toString()));
        own().body(stranger).put(address).then().statusCode(409).body("type", endsWith("/not-a-member"));
    }

    @Test
    void aKnownPractitionerIsChangedOnlyByWhoReadTheLatestVersion() {
        own().body(practitioner(24, today, null)).put(address).then().statusCode(201);
        own().body(practitioner(16, today, null)).put(address).then().statusCode(428);
        own().header("If-Match", "\"5\"")
                .body(practitioner(16, today, null))
                .put(address)
                .then()
                .statusCode(412);
        own().header("If-Match", "\"0\"")
                .body(practitioner(16, today, null))
                .put(address)
                .then()
                .statusCode(200)
                .body("hoursPerWeek", equalTo(16));
        assertEquals(16, last().practitioners().getFirst().hoursPerWeek());
        int told = Published.about(consortium).size();
        own().header("If-Match", "*")
                .body(practitioner(16, today, null))
                .put(address)
                .then()
                .statusCode(200);
        assertEquals(told, Published.about(consortium).size(), "what is so already is not told again");
    }

    @Test
    void practitionersReadAsTheyWereOnAnyDate() {
        own().body(practitioner(24, LocalDate.of(2023, 3, 1), null)).put(address);
        own().header("If-Match", "*")
                .body(practitioner(8, LocalDate.of(2023, 3, 1), today))
                .put(address)
                .then()
                .statusCode(200);
        own().get(all + "?date=2023-02-28").then().body("items", hasSize(0));
        own().get(all + "?date=2023-03-01").then().body("items.hoursPerWeek", contains(24));
        own().get(all).then().body("items.hoursPerWeek", contains(8));
        own().get(all + "?date=" + today.plusDays(1)).then().body("items", hasSize(0));
    }

    @Test
    void whoBeginsOrStopsByTheCalendarIsToldOnce() {
        own().body(practitioner(24, today.plusDays(1), null))
                .put(address)
                .then()
                .statusCode(201);
        assertEquals(List.of(), last().practitioners());
        int before = Published.about(consortium).size();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE practitioner SET active_from = current_date - 1 WHERE id = ?1")
                        .setParameter(1, practitioner)
                        .executeUpdate());
        practitioners.keepUpWithTheCalendar();
        practitioners.keepUpWithTheCalendar();
        assertEquals(before + 1, Published.about(consortium).size());
        assertEquals(practitioner, last().practitioners().getFirst().practitionerId());
    }

    @Test
    void allFaultsOfAPractitionerAreToldAtOnce() {
        own().body(Map.of("name", "", "specialisms", List.of("cluster 3"), "hoursPerWeek", 61))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/specialisms/0", "/hoursPerWeek", "/providerId", "/active"))
                .body("errors.pointer", not(hasItems("/id")));
    }

    private PractitionersChanged last() {
        return (PractitionersChanged) Published.about(consortium).getLast();
    }

    private Map<String, Object> practitioner(int hours, LocalDate from, LocalDate until) {
        return Map.of(
                "providerId",
                provider,
                "name",
                NAME,
                "specialisms",
                List.of("CLUSTER_3", "AUTISM"),
                "hoursPerWeek",
                hours,
                "active",
                until == null
                        ? Map.of("from", from.toString())
                        : Map.of("from", from.toString(), "until", until.toString()));
    }

    private RequestSpecification own() {
        return Tokens.as("own", token -> token.role("consortium").claim("consortium_id", consortium.toString()));
    }
}
