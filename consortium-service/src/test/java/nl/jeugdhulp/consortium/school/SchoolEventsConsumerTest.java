package nl.jeugdhulp.consortium.school;

import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.member;
import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SchoolEventsConsumerTest {
    private static final SchoolId SCHOOL = new SchoolId("99ZZ07");

    @Inject
    SchoolEventsConsumer consumer;

    private final LocalDate today = LocalDate.now(ClockProducer.ZONE);

    @Test
    void anAdoptedMatchReservesATeamAtOneConsortiumUntilTheSchoolCloses() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        matched(first, today.minusYears(1));
        Tokens.as("demo-region").get(address(first)).then().body("items.schoolId", contains(SCHOOL.value()));
        matched(second, today);
        Tokens.as("demo-region").get(address(first)).then().body("items", hasSize(0));
        Tokens.as("demo-region").get(address(second)).then().body("items.schoolId", contains(SCHOOL.value()));
        Arriving.at(consumer, new SchoolChanged(SCHOOL, "De Duinroos", new MunicipalityCode("0392"), null, true));
        Tokens.as("demo-region").get(address(second)).then().body("items", hasSize(0));
    }

    @Test
    void aMatchHoldsFromItsFirstDayAndTheOneBeforeUntilThen() {
        UUID now = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        LocalDate firstDay = today.plusMonths(3);
        matched(now, today.minusYears(1));
        matched(next, firstDay);
        Tokens.as("demo-region").get(address(now)).then().body("items.schoolId", contains(SCHOOL.value()));
        Tokens.as("demo-region").get(address(next)).then().body("items", hasSize(0));
        Tokens.as("demo-region")
                .get(address(next) + "?count=true&date=" + firstDay)
                .then()
                .body("items.from", contains(firstDay.toString()))
                .body("total", equalTo(1));
        Tokens.as("demo-region").get(address(now) + "?date=" + firstDay).then().body("items", hasSize(0));
        UUID instead = UUID.randomUUID();
        matched(instead, today);
        Tokens.as("demo-region")
                .get(address(instead) + "?date=" + firstDay.plusDays(1))
                .then()
                .body("items.schoolId", contains(SCHOOL.value()));
    }

    private void matched(UUID consortium, LocalDate from) {
        Arriving.at(consumer, new SchoolMatched(SCHOOL, consortium, UUID.randomUUID(), from, null, null));
    }

    @Test
    void hoursReservedForSchoolsStandBesideThePractitionersThatThereAre() {
        UUID consortium = registered();
        UUID provider = UUID.randomUUID();
        UUID practitioner = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        Tokens.as("demo-region")
                .body(member(true, List.of("AMBULATORY"), Map.of("from", "2023-01-01")))
                .put("/v1/consortia/" + consortium + "/members/" + provider)
                .then()
                .statusCode(201);
        Tokens.as("demo-region")
                .body(Map.of(
                        "providerId",
                        provider,
                        "name",
                        "Sam Jansen",
                        "specialisms",
                        List.of("CLUSTER_3"),
                        "hoursPerWeek",
                        20,
                        "active",
                        Map.of("from", "2023-01-01")))
                .put("/v1/consortia/" + consortium + "/practitioners/" + practitioner)
                .then()
                .statusCode(201);
        match(consortium, "99ZZ08", 12, List.of(practitioner));
        match(consortium, "99ZZ09", 13, List.of(practitioner, gone));
        match(consortium, "99ZZ10", null, null);
        Tokens.as("demo-region")
                .get("/v1/consortia/" + consortium + "/school-hours")
                .then()
                .statusCode(200)
                .body("practitioners", equalTo(1))
                .body("hoursPerWeek", equalTo(20))
                .body("hoursReserved", equalTo(25))
                .body("hoursFree", equalTo(0))
                .body("hoursShort", equalTo(5))
                .body("schools", equalTo(3))
                .body("practitionersGone", equalTo(1));
        Tokens.as("demo-region")
                .get(address(consortium))
                .then()
                .body("items.hoursPerWeek", contains(12, 13, null))
                .body("items.practitionerIds[0]", contains(practitioner.toString()))
                .body("items.practitionerIds[2]", hasSize(0));
    }

    private void match(UUID consortium, String school, Integer hours, List<UUID> team) {
        Arriving.at(
                consumer,
                new SchoolMatched(
                        new SchoolId(school), consortium, UUID.randomUUID(), today.minusMonths(3), hours, team));
    }

    @Test
    void deploymentsAndSpecialClassesResolveByTheSameIdInWhateverOrderTheyAreTold() {
        UUID consortium = UUID.randomUUID();
        UUID deployment = UUID.randomUUID();
        UUID arrangement = UUID.randomUUID();
        LocalDate endedOn = LocalDate.of(2027, 1, 31);
        SchoolYear year = SchoolYear.parse("2026-2027");
        String one = "/v1/consortia/" + consortium + "/school-deployments/" + deployment;
        Arriving.at(consumer, new CollectiveDeploymentEnded(deployment, SCHOOL, consortium, endedOn));
        Tokens.as("demo-region").get(one).then().statusCode(404);
        Arriving.at(consumer, new CollectiveDeploymentAgreed(deployment, SCHOOL, consortium, year, 40, List.of()));
        Tokens.as("demo-region")
                .get(one)
                .then()
                .statusCode(200)
                .body("dayparts", equalTo(40))
                .body("period.from", equalTo("2026-08-01"))
                .body("endedOn", equalTo("2027-01-31"));
        Arriving.at(
                consumer, new ArrangementOpened(arrangement, SCHOOL, consortium, new Period(endedOn, null), List.of()));
        Tokens.as("own", token -> token.role("consortium").claim("consortium_id", consortium.toString()))
                .get("/v1/consortia/" + consortium + "/school-arrangements?count=true")
                .then()
                .body("items.id", contains(arrangement.toString()))
                .body("items.endedOn", contains(nullValue()))
                .body("total", equalTo(1));
        Arriving.at(consumer, new ArrangementEnded(arrangement, SCHOOL, consortium, endedOn));
        Tokens.as("demo-municipality-0392")
                .get("/v1/consortia/" + consortium + "/school-arrangements/" + arrangement)
                .then()
                .body("endedOn", equalTo("2027-01-31"));
        Tokens.as("demo-consortium-1").get(one).then().statusCode(404);
    }

    @Test
    void teamsOfAnotherConsortiumDoNotExist() {
        Tokens.as("demo-consortium-1").get(address(UUID.randomUUID())).then().statusCode(404);
        Tokens.as("demo-school").get(address(UUID.randomUUID())).then().statusCode(403);
    }

    private static String address(UUID consortium) {
        return "/v1/consortia/" + consortium + "/school-teams";
    }
}
