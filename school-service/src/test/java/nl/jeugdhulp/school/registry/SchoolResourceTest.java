package nl.jeugdhulp.school.registry;

import static nl.jeugdhulp.platform.testing.Tokens.anonymous;
import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SchoolResourceTest {
    private static final String DEMO_SCHOOL = """
            {"name": "De Voorbeeldschool", "kind": "IKC", "municipality": "0392", "cjgCoachId": "cjg-haarlem",
             "coreTeam": [{"role": "intern begeleider", "name": "J. Voorbeeld"}]}""";

    @Test
    void regionRegistersTheDemonstrationSchoolAndItsCoachIsTold() {
        as("demo-region")
                .body(DEMO_SCHOOL)
                .put("/v1/schools/99AA00")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("cjgCoachId", is("cjg-haarlem"))
                .body("coreTeam[0].role", is("intern begeleider"));
        assertEquals(
                List.of(new SchoolChanged(
                        new SchoolId("99AA00"),
                        "De Voorbeeldschool",
                        new MunicipalityCode("0392"),
                        "cjg-haarlem",
                        false)),
                Published.about("99AA00"));
        as("demo-school")
                .get("/v1/schools/99AA00")
                .then()
                .statusCode(200)
                .body("wishes.preferredConsortia", hasSize(0));
    }

    @Test
    void knownSchoolIsReplacedOnlyByWhoHasReadIt() {
        SchoolId id = SchoolFixture.registered("0392");
        String body = """
                {"name": "Nieuwe naam", "kind": "SPECIAL", "cluster": 3, "municipality": "0392"}""";
        as("demo-region").body(body).put("/v1/schools/" + id).then().statusCode(428);
        as("demo-region")
                .body(body)
                .header("If-Match", "\"7\"")
                .put("/v1/schools/" + id)
                .then()
                .statusCode(412);
        as("demo-region")
                .body(body)
                .header("If-Match", "\"0\"")
                .put("/v1/schools/" + id)
                .then()
                .statusCode(200)
                .body("cluster", is(3))
                .body("cjgCoachId", nullValue());
    }

    @Test
    void clusterBelongsToSpecialEducation() {
        as("demo-region")
                .body("""
                        {"name": "x", "kind": "PRIMARY", "cluster": 3, "municipality": "0392"}""")
                .put("/v1/schools/" + SchoolFixture.newId())
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/cluster-needs-special-education"));
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() {
        as("demo-region")
                .body("""
                        {"kind": "CASTLE", "municipality": "12", "cluster": 5, "surprise": 1}""")
                .put("/v1/schools/" + SchoolFixture.newId())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/kind"))
                .body("errors.pointer", hasItem("/municipality"))
                .body("errors.pointer", hasItem("/cluster"))
                .body("errors.pointer", hasItem("/surprise"))
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void closedSchoolKeepsItsHistoryUnderItsSuccessor() {
        SchoolId old = SchoolFixture.registered("0392");
        SchoolId successor = SchoolFixture.registered("0392");
        String closure = """
                {"closedOn": "2026-08-01", "successorId": "%s"}""".formatted(successor);
        as("demo-region")
                .body(closure)
                .post("/v1/schools/" + old + "/closure")
                .then()
                .statusCode(200)
                .body("successorId", is(successor.value()));
        as("demo-region")
                .body(closure)
                .post("/v1/schools/" + old + "/closure")
                .then()
                .statusCode(409)
                .body("type", is("/v1/problems/school-already-closed"));
        as("demo-region").get("/v1/schools?closed=true").then().body("items.schoolId", hasItem(old.value()));
        as("demo-region")
                .get("/v1/schools?closed=false&limit=500")
                .then()
                .body("items.schoolId", not(hasItem(old.value())));
    }

    @Test
    void schoolWishesAreForItselfAndTheRegion() {
        SchoolId id = SchoolFixture.registered("0392");
        String wishes = """
                {"preferredConsortia": ["%s"], "unwantedConsortia": []}""".formatted(SchoolFixture.consortium(2));
        as("my-school", token -> token.role("school").claim("school_id", id.value()))
                .body(wishes)
                .header("If-Match", "\"0\"")
                .put("/v1/schools/" + id + "/wishes")
                .then()
                .statusCode(200)
                .body(
                        "wishes.preferredConsortia",
                        contains(SchoolFixture.consortium(2).toString()));
        as("demo-school")
                .body(wishes)
                .header("If-Match", "*")
                .put("/v1/schools/" + id + "/wishes")
                .then()
                .statusCode(404);
        as("demo-analyst").get("/v1/schools/" + id).then().statusCode(200).body("wishes", nullValue());
    }

    @Test
    void schoolSeesItselfAlone() {
        SchoolId own = SchoolFixture.registered("0397");
        SchoolId other = SchoolFixture.registered("0397");
        var school = as("my-school", token -> token.role("school").claim("school_id", own.value()));
        school.get("/v1/schools/" + other).then().statusCode(404);
        as("my-school", token -> token.role("school").claim("school_id", own.value()))
                .get("/v1/schools?count=true")
                .then()
                .statusCode(200)
                .body("items.schoolId", contains(own.value()))
                .body("total", equalTo(1));
    }

    @Test
    void listGoesThroughAllSchoolsOfAMunicipalityOnce() {
        SchoolFixture.registered("0473");
        SchoolFixture.registered("0473");
        SchoolFixture.registered("0473");
        var first = as("demo-municipality-0473").get("/v1/schools?municipality=0473&limit=2&count=true");
        first.then().statusCode(200).body("items", hasSize(2)).body("items.municipality", everyItem(is("0473")));
        int total = first.path("total");
        String next = first.path("next");
        as("demo-municipality-0473")
                .get("/v1/schools?municipality=0473&limit=500&cursor=" + next)
                .then()
                .body("items", hasSize(total - 2))
                .body("items.schoolId", not(hasItem(first.<String>path("items[0].schoolId"))))
                .body("next", nullValue());
    }

    @Test
    void onlyTheRegionRegisters() {
        SchoolId id = SchoolFixture.newId();
        anonymous().body(DEMO_SCHOOL).put("/v1/schools/" + id).then().statusCode(401);
        for (String client : List.of(
                "demo-cjg-haarlem", "demo-school", "demo-consortium-1", "demo-municipality-0392", "demo-analyst")) {
            as(client).body(DEMO_SCHOOL).put("/v1/schools/" + id).then().statusCode(403);
        }
    }
}
