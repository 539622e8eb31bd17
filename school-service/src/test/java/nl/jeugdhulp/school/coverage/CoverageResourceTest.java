package nl.jeugdhulp.school.coverage;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoverageResourceTest {
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Inject
    EntityManager entities;

    @Test
    void schoolShowsWhatIsMissingUntilItsOfferIsComplete() {
        SchoolId school =
                SchoolFixture.registered(SchoolFixture.newId(), "0396", "IKC", null, null, new double[] {52.51, 4.66});
        offer(school).body("missing", contains("CONSORTIUM", "TEAM", "COLLECTIVE_DEPLOYMENT"));
        SchoolFixture.match(school, 1, YEAR.firstDay());
        offer(school).body("missing", contains("TEAM", "COLLECTIVE_DEPLOYMENT"));
        nameATeam(school);
        as("demo-consortium-1")
                .body("""
                        {"schoolId": "%s", "schoolYear": "%s", "dayparts": 20, "earmarks": [
                         {"year": %d, "amount": {"amount": "4000.00", "currency": "EUR"}}]}""".formatted(school, YEAR, YEAR.startYear()))
                .post("/v1/collective-deployments")
                .then()
                .statusCode(201);
        offer(school).body("missing", empty()).body("complete", is(true));
        as("demo-analyst")
                .get("/v1/coverage?municipality=0396&complete=false&limit=500")
                .then()
                .body("items.schoolId", not(hasItem(school.value())));
        as("demo-region")
                .get("/v1/coverage?municipality=0396&date=" + YEAR.firstDay().minusDays(1))
                .then()
                .body("items.find { it.schoolId == '" + school + "' }.complete", is(false))
                .body(
                        "items.find { it.schoolId == '" + school + "' }.expectedOn",
                        is(YEAR.firstDay().toString()));
    }

    @Test
    void onlyIkcsAndCluster3SchoolsShouldHaveAnIntegralOffer() {
        SchoolId cluster3 = SchoolFixture.registered(SchoolFixture.newId(), "0473", "SPECIAL", 3, null, null);
        SchoolId cluster4 = SchoolFixture.registered(SchoolFixture.newId(), "0473", "SPECIAL", 4, null, null);
        SchoolId primary = SchoolFixture.registered("0473");
        as("demo-region")
                .get("/v1/coverage?municipality=0473&limit=500")
                .then()
                .body("items.schoolId", hasItem(cluster3.value()))
                .body("items.schoolId", not(hasItem(cluster4.value())))
                .body("items.schoolId", not(hasItem(primary.value())))
                .body("items.municipality", everyItem(is("0473")));
    }

    @Test
    void mapDataAreGeoJsonWithLongitudeFirst() {
        SchoolId placed =
                SchoolFixture.registered(SchoolFixture.newId(), "0377", "IKC", null, null, new double[] {52.41, 4.61});
        SchoolId unplaced = SchoolFixture.registered(SchoolFixture.newId(), "0377", "IKC", null, null, null);
        as("demo-analyst")
                .accept("application/geo+json")
                .get("/v1/coverage?municipality=0377")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/geo+json"))
                .body("type", is("FeatureCollection"))
                .body("features.type", everyItem(is("Feature")))
                .body("features.find { it.id == '" + placed + "' }.geometry.type", is("Point"))
                .body("features.find { it.id == '" + placed + "' }.geometry.coordinates", contains(4.61f, 52.41f))
                .body("features.find { it.id == '" + placed + "' }.properties.complete", is(false))
                .body("features.find { it.id == '" + unplaced + "' }.geometry", nullValue());
    }

    @Test
    void progressOfTheRegionIsShownMonthByMonth() {
        SchoolFixture.registered(SchoolFixture.newId(), "0377", "IKC", null, null, null);
        as("demo-municipality-0392")
                .get("/v1/coverage/progress?from=%s&until=%s"
                        .formatted(TODAY.minusMonths(3).withDayOfMonth(2), TODAY.withDayOfMonth(2)))
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[1].date", is(TODAY.minusMonths(2).withDayOfMonth(1).toString()))
                .body("items[4].summary.schools", greaterThanOrEqualTo(1))
                .body("items[4].missing.part", hasItem("TEAM"));
        as("demo-region").get("/v1/coverage/progress?from=2000-01-01").then().statusCode(400);
    }

    @Test
    void schoolSeesItsOwnCoverageOnly() {
        SchoolId own = SchoolFixture.registered(SchoolFixture.newId(), "0397", "IKC", null, null, null);
        SchoolFixture.registered(SchoolFixture.newId(), "0397", "IKC", null, null, null);
        SchoolFixture.asSchool(own)
                .get("/v1/coverage")
                .then()
                .body("items.schoolId", contains(own.value()))
                .body("summary.schools", is(1));
        SchoolFixture.asSchool(own).get("/v1/coverage/progress").then().statusCode(403);
        as("demo-operator").get("/v1/coverage").then().statusCode(403);
    }

    @Test
    void listGoesThroughAllSchoolsOnce() {
        List.of(1, 2, 3)
                .forEach(each -> SchoolFixture.registered(SchoolFixture.newId(), "0453", "IKC", null, null, null));
        var first = as("demo-region").get("/v1/coverage?municipality=0453&limit=2");
        first.then().body("items", hasSize(2)).body("summary.schools", greaterThanOrEqualTo(3));
        as("demo-region")
                .get("/v1/coverage?municipality=0453&limit=500&cursor=" + first.<String>path("next"))
                .then()
                .body("items.schoolId", not(hasItem(first.<String>path("items[0].schoolId"))))
                .body("next", nullValue());
    }

    private static io.restassured.response.ValidatableResponse offer(SchoolId school) {
        return as("demo-region")
                .get("/v1/coverage?municipality=0396&limit=500")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.schoolId == '" + school + "' }");
    }

    private void nameATeam(SchoolId school) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("INSERT INTO match_plan_school (plan_id, school_id,"
                                + " consortium_id, hours, points, explanation) SELECT match_plan_id, school_id,"
                                + " consortium_id, 4, 0, ?2 FROM school_match WHERE school_id = ?1")
                        .setParameter(1, school.value())
                        .setParameter(2, """
                                {"reasons": [], "team": [{"practitionerId": "%s"}]}""".formatted(UUID.randomUUID()))
                        .executeUpdate());
    }
}
