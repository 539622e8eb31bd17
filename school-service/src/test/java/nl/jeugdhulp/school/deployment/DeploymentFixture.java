package nl.jeugdhulp.school.deployment;

import static nl.jeugdhulp.platform.testing.Tokens.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** Deployments as the first consortium agrees them at a school of its own. */
final class DeploymentFixture {
    static final String PATH = "/v1/collective-deployments";
    static final LocalDate TODAY = SchoolFixture.today();
    static final SchoolYear YEAR = SchoolYear.of(TODAY);
    static final SchoolYear NEXT = new SchoolYear(YEAR.startYear() + 1);

    private DeploymentFixture() {}

    static SchoolId matched() {
        return SchoolFixture.matched("0392", 1, YEAR.firstDay());
    }

    static ValidatableResponse agree(SchoolId school, int dayparts) {
        return agree(school, YEAR, dayparts);
    }

    static ValidatableResponse agree(SchoolId school, SchoolYear year, int dayparts) {
        return as("demo-consortium-1")
                .body(body(school, year, dayparts, ""))
                .post(PATH)
                .then();
    }

    static String body(SchoolId school, SchoolYear year, int dayparts, String more) {
        int first = year.equals(YEAR) && more.contains("\"from\": \"" + TODAY) ? TODAY.getYear() : year.startYear();
        return """
                {"schoolId": "%s", "schoolYear": "%s", "dayparts": %d, "earmarks": [
                 {"year": %d, "amount": {"amount": "6000.00", "currency": "EUR"}}%s]%s}""".formatted(
                        school,
                        year,
                        dayparts,
                        first,
                        more.contains("period")
                                ? ""
                                : ", {\"year\": %d, \"amount\": {\"amount\": \"9000.00\", \"currency\": \"EUR\"}}"
                                        .formatted(year.startYear() + 1),
                        more);
    }
}
