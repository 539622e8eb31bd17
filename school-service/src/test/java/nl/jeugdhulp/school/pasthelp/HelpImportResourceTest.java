package nl.jeugdhulp.school.pasthelp;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HelpImportResourceTest {
    private static final String HEADER =
            "schooljaar;vestiging;hulpcategorie;consortium;aantal;organisaties;behandelaars\n";

    @Test
    void pastYearsComeByImportWithFewAndGaps() {
        SchoolId school = SchoolFixture.registered("0392");
        SchoolId gap = SchoolFixture.registered("0392");
        imported("""
                2012-2013;%1$s;;;38;9;12
                2012-2013;%1$s;AMBULATORY;;30;;
                2012-2013;%1$s;DAY_TREATMENT;;8;;
                2012-2013;%1$s;RESIDENTIAL;;;;
                2012-2013;%2$s;;;<5;;
                """.formatted(school, gap)).statusCode(201).body("outcomes.ADDED", is(5));
        figures("2012-2013", school, "TOTAL").body("items[0].count", is(38)).body("items[0].known", is(true));
        figures("2012-2013", school, "CATEGORY")
                .body("items.find { it.helpCategory == 'AMBULATORY' }.count", is(30))
                .body("items.find { it.helpCategory == 'RESIDENTIAL' }.count", nullValue())
                .body("items.find { it.helpCategory == 'RESIDENTIAL' }.known", is(false))
                .body("items.find { it.helpCategory == 'RESIDENTIAL' }.suppressed", is(false));
        figures("2012-2013", gap, "TOTAL").body("items[0].count", nullValue()).body("items[0].suppressed", is(true));
        figures("2011-2012", school, "TOTAL").body("items[0].known", is(false));
        as("demo-school")
                .get("/v1/help-statistics?schoolYear=2012-2013&schoolId=" + school)
                .then()
                .statusCode(404);
    }

    @Test
    void wildWestIsMeasuredBesideTheTarget() {
        SchoolId school = SchoolFixture.registered("0392");
        imported("""
                2005-2006;%s;;;38;9;12
                """.formatted(school)).statusCode(201);
        as("demo-analyst")
                .get("/v1/help-statistics/organisations?schoolYear=2005-2006&schoolId=" + school)
                .then()
                .statusCode(200)
                .body("target.organisations", is(3))
                .body("items[0].organisations", is(9))
                .body("items[0].organisationsWithinTarget", is(false))
                .body("items[0].practitioners", is(12));
        as("demo-region")
                .get("/v1/help-statistics/organisation-trends")
                .then()
                .statusCode(200)
                .body("items.find { it.schoolYear == '2005-2006' }.organisationsPerSchool", is(9.0f))
                .body("items.find { it.schoolYear == '2005-2006' }.withinTargetPercent", is(0.0f));
        SchoolFixture.asSchool(school)
                .accept("text/csv")
                .get("/v1/help-statistics/organisations?schoolYear=2005-2006")
                .then()
                .body(containsString(school + ",0392,9,false,true,false,12,false"));
    }

    @Test
    void secondImportChangesOnlyWhatChangedInPastYears() {
        SchoolId school = SchoolFixture.registered("0392");
        String rows = """
                2012-2013;%1$s;;;38;9;12
                2012-2013;%1$s;AMBULATORY;;%2$d;;
                """;
        imported(rows.formatted(school, 30)).body("outcomes.ADDED", is(2));
        imported(rows.formatted(school, 30)).body("outcomes.UNCHANGED", is(2));
        imported(rows.formatted(school, 31)).body("outcomes.UNCHANGED", is(1)).body("outcomes.CHANGED", is(1));
    }

    @Test
    void everyOddityOfAFileWithPastHelpIsReportedByRow() {
        SchoolId school = SchoolFixture.registered("0392");
        String id = imported("""
                2012;%1$s;;;38;;
                2012-2013;99XX99;;;38;;
                2012-2013;%1$s;CASTLE;;38;;
                2012-2013;%1$s;;;-3;;
                2012-2013;%1$s;AMBULATORY;;40;;
                2012-2013;%1$s;AMBULATORY;;41;;
                2012-2013;%1$s;AMBULATORY;c0000000-0000-4000-8000-000000000001;4;;
                2012-2013;%1$s;DAY_TREATMENT;;10;4;
                2030-2031;%1$s;;;38;;
                2012-2013;%1$s;;;39;;
                """.formatted(school))
                .statusCode(201)
                .body("outcomes.REJECTED", is(8))
                .body("outcomes.DUPLICATE", is(1))
                .body("outcomes.ADDED", is(1))
                .body("rows.findAll { it.line == 11 }.remarks.flatten()[0]", containsString("more than its total"))
                .extract()
                .path("id");
        as("demo-region").get("/v1/help-imports/" + id).then().statusCode(200).body("rowsRead", is(10));
        as("demo-municipality-0392").get("/v1/help-imports/" + id).then().statusCode(403);
    }

    @Test
    void fileWithoutItsColumnsIsRefusedWhole() {
        as("demo-region")
                .contentType("text/csv")
                .body("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/help-imports")
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/help-columns-missing"))
                .body("missing", hasItem("schoolyear"));
    }

    @Test
    void consortiaOfPastYearsAreShownBesideTheirTotal() {
        SchoolId school = SchoolFixture.registered("0392");
        imported("""
                2013-2014;%1$s;;c0000000-0000-4000-8000-000000000001;30;;
                2013-2014;%1$s;;c0000000-0000-4000-8000-000000000002;6;;
                """.formatted(school)).statusCode(201);
        figures("2013-2014", school, "TOTAL").body("items.count", contains(36));
        figures("2013-2014", school, "CONSORTIUM").body("items.find { it.consortiumId.endsWith('1') }.count", is(30));
    }

    private static ValidatableResponse imported(String rows) {
        return as("demo-region")
                .contentType("text/csv")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/help-imports")
                .then();
    }

    private static ValidatableResponse figures(String year, SchoolId school, String breakdown) {
        return as("demo-analyst")
                .get("/v1/help-statistics?limit=500&schoolYear=%s&schoolId=%s&breakdown=%s"
                        .formatted(year, school, breakdown))
                .then()
                .statusCode(200);
    }
}
