package nl.jeugdhulp.consortium.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SchoolEventsConsumerTest {
    private static final SchoolId SCHOOL = new SchoolId("99ZZ07");

    @Inject
    SchoolEventsConsumer consumer;

    @Test
    void anAdoptedMatchReservesATeamAtOneConsortiumUntilTheSchoolCloses() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Arriving.at(
                consumer, new SchoolMatched(SCHOOL, first, UUID.randomUUID(), LocalDate.of(2026, 8, 1), null, null));
        Tokens.as("demo-region").get(address(first)).then().body("schoolId", contains(SCHOOL.value()));
        Arriving.at(
                consumer, new SchoolMatched(SCHOOL, second, UUID.randomUUID(), LocalDate.of(2027, 8, 1), null, null));
        Tokens.as("demo-region").get(address(first)).then().body("", hasSize(0));
        Tokens.as("demo-region").get(address(second)).then().body("schoolId", contains(SCHOOL.value()));
        Arriving.at(consumer, new SchoolChanged(SCHOOL, "De Duinroos", new MunicipalityCode("0392"), null, true));
        Tokens.as("demo-region").get(address(second)).then().body("", hasSize(0));
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
