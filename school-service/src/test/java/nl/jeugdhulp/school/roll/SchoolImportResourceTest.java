package nl.jeugdhulp.school.roll;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchoolImportResourceTest {
    @Test
    @Order(1)
    void everyOddityOfAFileIsReportedByRow() throws IOException {
        imported("fictitious-cp1252-semicolon.csv", "")
                .statusCode(201)
                .body("encoding", is("windows-1252"))
                .body("separator", is(";"))
                .body("rowsRead", is(10))
                .body("outcomes.ADDED", is(6))
                .body("outcomes.DUPLICATE", is(1))
                .body("outcomes.OUTSIDE_REGION", is(1))
                .body("outcomes.REJECTED", is(2))
                .body("rows.find { it.line == 3 }.remarks", hasItem("municipality code 392 read as 0392"))
                .body("rows.find { it.line == 3 }.remarks", hasItem("fewer than five pupils ('<5') in 1 year"))
                .body("rows.find { it.line == 4 }.remarks", hasItem("no pupils since 2025: closed"))
                .body("rows.find { it.line == 6 }.remarks[0]", containsString("differs from line 5"))
                .body("rows.find { it.line == 8 }.remarks[0]", containsString("'90AE0' is no establishment code"))
                .body("rows.find { it.line == 9 }.remarks", hasItem("the name is missing"))
                .body("rows.find { it.line == 10 }.remarks", hasItem("the kind 'LYCEUM-X' is not known"))
                .body("rows.find { it.line == 10 }.remarks", hasItem("'veel' pupils in 2024 is no number; left out"));
        as("demo-region")
                .get("/v1/schools/90AA00")
                .then()
                .body("name", is("Basisschool De Zeeëend"))
                .body("kind", is("PRIMARY"))
                .body("pupils[0].schoolYear", is("2025-2026"))
                .body("pupils[0].pupils", is(221));
        as("demo-region")
                .get("/v1/schools/90AA01")
                .then()
                .body("name", is("Daltonschool \"Het Duin\"; locatie Zuid"))
                .body("pupils[2].pupils", nullValue())
                .body("pupils[2].suppressed", is(true));
        as("demo-region")
                .get("/v1/schools/90AB00")
                .then()
                .body("closedOn", is("2025-08-01"))
                .body("pupils", hasSize(2));
    }

    @Test
    void rowsOfAReportArePagedAndAlsoACsvFile() throws IOException {
        String rows = "/v1/school-imports/"
                + imported("fictitious-cp1252-semicolon.csv", "").extract().path("id") + "/rows";
        String next = as("demo-region")
                .get(rows + "?limit=6&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body("total", is(10))
                .extract()
                .path("next");
        as("demo-region")
                .get(rows + "?limit=6&cursor=" + next)
                .then()
                .body("items", hasSize(4))
                .body("next", nullValue());
        as("demo-region").get(rows + "?outcome=REJECTED").then().body("items.line", contains(8, 9));
        String csv = as("demo-region")
                .accept("text/csv")
                .get(rows + "?outcome=REJECTED")
                .asString();
        assertEquals(3, csv.lines().count());
        assertTrue(csv.startsWith("line,schoolId,outcome,remarks\n8,,REJECTED,"), csv);
    }

    @Test
    @Order(2)
    void secondImportChangesOnlyWhatChanged() throws IOException {
        int told = Published.about("90AA00").size();
        imported("fictitious-cp1252-semicolon.csv", "")
                .statusCode(201)
                .body("outcomes.UNCHANGED", is(6))
                .body("outcomes.CHANGED", nullValue())
                .body("outcomes.ADDED", nullValue());
        assertEquals(told, Published.about("90AA00").size());
        imported("fictitious-utf8-bom-comma.csv", "?schoolYear=2025-2026")
                .statusCode(201)
                .body("encoding", is("UTF-8"))
                .body("separator", is(","))
                .body("outcomes.ADDED", is(1))
                .body("outcomes.CHANGED", is(2))
                .body("rows.find { it.line == 3 }.remarks", hasItem("'nergens' is no latitude in degrees; left out"));
        as("demo-region")
                .get("/v1/schools/90AC00")
                .then()
                .body("kind", is("SPECIAL"))
                .body("place.houseNumber", is("9b"))
                .body("place.longitude", is(4.66f))
                .body("pupils.find { it.schoolYear == '2025-2026' }.pupils", is(98));
        assertEquals(told, Published.about("90AA00").size(), "a place is of no concern to other services");
    }

    @Test
    @Order(3)
    void importLeavesWhatPeopleSaid() throws IOException {
        String etag = as("demo-region").get("/v1/schools/90AA00").header("ETag");
        as("demo-region")
                .header("If-Match", etag)
                .body("""
                        {"name": "Basisschool De Zeeëend", "kind": "IKC", "municipality": "0392",
                         "cjgCoachId": "cjg-haarlem", "board": "90001"}""")
                .put("/v1/schools/90AA00")
                .then()
                .statusCode(200);
        imported("fictitious-cp1252-semicolon.csv", "").statusCode(201);
        as("demo-region")
                .get("/v1/schools/90AA00")
                .then()
                .body("kind", is("IKC"))
                .body("cjgCoachId", is("cjg-haarlem"));
    }

    @Test
    void clusterIsTakenFromAFileThatTellsIt() {
        post(
                        ("VESTIGINGSCODE;VESTIGINGSNAAM;SOORT_VESTIGING;CLUSTER;GEMEENTENUMMER\n"
                                        + "90BA00;De Bijzondere;SO;Cluster 3;0392\n"
                                        + "90BB00;De Gewone;BO;3;0392\n"
                                        + "90BC00;De Andere;VSO;9;0392\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "")
                .statusCode(201)
                .body("outcomes.ADDED", is(3))
                .body("rows[0].remarks", hasSize(0))
                .body("rows[1].remarks[0]", containsString("the cluster '3'"))
                .body("rows[2].remarks[0]", containsString("the cluster '9'"));
        as("demo-region").get("/v1/schools/90BA00").then().body("cluster", is(3));
        as("demo-region").get("/v1/schools/90BB00").then().body("cluster", nullValue());
    }

    @Test
    void secondImportOfAFileWithoutAddressesChangesNothing() {
        byte[] file = "VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTENUMMER;LEERLINGEN_2025\n90BF00;De Plaatsloze;0392;150\n"
                .getBytes(StandardCharsets.UTF_8);
        post(file, "").statusCode(201).body("outcomes.ADDED", is(1));
        post(file, "").statusCode(201).body("outcomes.UNCHANGED", is(1));
    }

    @Test
    void schoolThatAFileClosedIsStillToldIntoWhichItMerged() {
        post(
                        ("VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTENUMMER;LEERLINGEN_2023;LEERLINGEN_2024\n"
                                        + "90BD00;De Oude;0392;40;0\n90BE00;De Nieuwe;0392;200;240\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "")
                .statusCode(201);
        String merger = """
                {"closedOn": "2024-08-01", "successorId": "90BE00"}""";
        as("demo-region")
                .body(merger)
                .post("/v1/schools/90BD00/closure")
                .then()
                .statusCode(200)
                .body("successorId", is("90BE00"))
                .body("pupils[0].pupils", is(40));
        as("demo-region").body(merger).post("/v1/schools/90BD00/closure").then().statusCode(409);
    }

    @Test
    void fileThatIsNoFileOfSchoolsIsRefusedWithWhatItLacks() {
        post("naam;adres\nx;y\n".getBytes(StandardCharsets.UTF_8), "")
                .statusCode(400)
                .body("type", is("/v1/problems/columns-missing"))
                .body("missing", is("VESTIGINGSCODE, GEMEENTENUMMER"));
        post(new byte[] {' ', '\n'}, "").statusCode(400).body("type", is("/v1/problems/file-empty"));
    }

    @Test
    void sameKeyWithAnotherFileIsRefused() throws IOException {
        byte[] one = resource("fictitious-utf8-bom-comma.csv");
        byte[] other = resource("fictitious-cp1252-semicolon.csv");
        var first = as("demo-region").contentType("text/csv").header("Idempotency-Key", "roll-1");
        String id = first.body(one).post("/v1/school-imports").path("id");
        as("demo-region")
                .contentType("text/csv")
                .header("Idempotency-Key", "roll-1")
                .body(one)
                .post("/v1/school-imports")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(id));
        as("demo-region")
                .contentType("text/csv")
                .header("Idempotency-Key", "roll-1")
                .body(other)
                .post("/v1/school-imports")
                .then()
                .statusCode(400);
        as("demo-region").get("/v1/school-imports/" + id).then().statusCode(200).body("rowsRead", is(3));
    }

    @Test
    void onlyTheRegionImports() throws IOException {
        byte[] file = resource("fictitious-utf8-bom-comma.csv");
        for (String client : java.util.List.of("demo-municipality-0392", "demo-school", "demo-consortium-1")) {
            as(client)
                    .contentType("text/csv")
                    .body(file)
                    .post("/v1/school-imports")
                    .then()
                    .statusCode(403);
        }
    }

    /** The real files lie beside the checkout on machines that have them; elsewhere this test says that it did not run. */
    @Test
    @Order(10)
    void realFilesOfDuoGoInWholeWithEveryOddityReported() throws IOException {
        Path folder = realFiles();
        if (folder == null) {
            System.err.println("SKIPPED  DUO: the real files are not at ../shared/data/schools on this machine");
        }
        Assumptions.assumeTrue(folder != null, "the real files of DUO are not on this machine");
        Map<String, Integer> rowsByFile = Map.of(
                "regio-duo-vestigingen-bo-2026.csv", 106,
                "scholen-zk-ijmond-20241122.csv", 167,
                "regio-duo-leerlingen-1996-2025.csv", 183);
        for (var file : rowsByFile.entrySet()) {
            post(Files.readAllBytes(folder.resolve(file.getKey())), "?schoolYear=2024-2025")
                    .statusCode(201)
                    .body("rowsRead", is(file.getValue()))
                    .body("outcomes.REJECTED", nullValue());
        }
        post(Files.readAllBytes(folder.resolve("scholen-zk-ijmond-20241122.csv")), "?schoolYear=2024-2025")
                .statusCode(201)
                .body("outcomes.DUPLICATE", is(2))
                .body("rows.findAll { it.outcome == 'DUPLICATE' }.schoolId", hasItem("11OX00"));
        post(Files.readAllBytes(folder.resolve("regio-duo-leerlingen-1996-2025.csv")), "")
                .statusCode(201)
                .body("rows.findAll { it.remarks.any { r -> r.startsWith('no pupils since') } }", hasSize(58));
    }

    private static Path realFiles() {
        for (Path folder = Path.of(System.getProperty("project.root", ".")).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/data/schools");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static ValidatableResponse imported(String name, String query) throws IOException {
        return post(resource(name), query);
    }

    private static ValidatableResponse post(byte[] file, String query) {
        return as("demo-region")
                .contentType("text/csv")
                .body(file)
                .post("/v1/school-imports" + query)
                .then();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = SchoolImportResourceTest.class.getResourceAsStream("/duo/" + name)) {
            return file.readAllBytes();
        }
    }
}
