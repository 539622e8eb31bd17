package nl.jeugdhulp.referral.transition;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.HEADER;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.MUNICIPALITY;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TakeoverImportResourceTest {
    private static final String CSV = "text/csv";
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    EntityManager entities;

    @Inject
    TakeoverImports imports;

    @Inject
    PartProcessing processing;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void eachRowIsTakenOrReportedWithRowFieldAndReason() {
        String id = TakeoverFixture.processed(
                CSV, HEADER + row() + row("999990018") + row().replace("2022-03-01", "morgen") + row());
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + id)
                .then()
                .body("rowsRead", equalTo(4))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("finishedAt", notNullValue());
        as(MUNICIPALITY)
                .header("Accept-Language", "nl")
                .get("/v1/takeover-imports/" + id + "/rows?outcome=REJECTED")
                .then()
                .statusCode(200)
                .body("items.row", equalTo(List.of(2, 3)))
                .body("items[0].faults[0].field", equalTo("bsn"))
                .body("items[1].faults[0].field", equalTo("startDate"))
                .body("items[1].faults[0].code", equalTo("invalid-value"))
                .body("items[1].faults[0].reason", equalTo("heeft niet de verwachte vorm"));
        as(MUNICIPALITY)
                .accept(CSV)
                .get("/v1/takeover-imports/" + id + "/rows")
                .then()
                .statusCode(200)
                .body(startsWith("row,outcome,takeoverId,field,code,reason\n1,ACCEPTED,"))
                .body(containsString("2,REJECTED,,bsn,invalid-value,"))
                .body(not(containsString("999990018")));
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + id + "/rows?limit=3&count=true")
                .then()
                .body("items", hasSize(3))
                .body("total", equalTo(4))
                .body("next", notNullValue());
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + id + "/rows?outcome=REJECTED&limit=1&count=true")
                .then()
                .body("total", equalTo(2));
        as(MUNICIPALITY)
                .get("/v1/takeover-imports?limit=1&count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", greaterThanOrEqualTo(1));
    }

    @Test
    void sameFileTwiceAddsNothingAlsoInTheOtherForm() {
        String bsn = ReferralFixture.bsn();
        String file = HEADER + row(bsn) + row(bsn) + row();
        String first = TakeoverFixture.processed(CSV, file);
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + first)
                .then()
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(1));
        String again = TakeoverFixture.processed(CSV, file);
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + again)
                .then()
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(3));
        String json = TakeoverFixture.processed(NDJSON, """
                {"bsn": "%s", "birthDate": "2014-05-01", "providerAgb": "06123456", "helpCategory": "45",\
                 "startDate": "2022-03-01"}
                """.formatted(bsn));
        String known =
                as(MUNICIPALITY).get("/v1/takeover-imports/" + first + "/rows").path("items[0].takeoverId");
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + json + "/rows")
                .then()
                .body("items[0].outcome", equalTo("UNCHANGED"))
                .body("items[0].takeoverId", equalTo(known));
    }

    @Test
    void youthOfARowIsTheYouthOfItsReferrals() {
        String bsn = ReferralFixture.bsn();
        String referral = ReferralFixture.submit(bsn);
        String youth = as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .path("youthId");
        String id = TakeoverFixture.processed(CSV, HEADER + row(bsn));
        as(MUNICIPALITY).get("/v1/takeovers?importId=" + id).then().body("items[0].youthId", equalTo(youth));
        as(MUNICIPALITY)
                .get("/v1/youths/" + youth + "/accesses?limit=500")
                .then()
                .body("items.findAll { it.name == 'POST importTakeovers' }.size()", equalTo(1))
                .body("items.findAll { it.traceId == '" + NO_TRACE + "' }", hasSize(0));
        String other = TakeoverFixture.processed(CSV, HEADER + row(bsn).replace("2014-05-01", "2014-05-02"));
        as(MUNICIPALITY)
                .get("/v1/takeover-imports/" + other + "/rows")
                .then()
                .body("items[0].faults[0].code", equalTo("birth-date-differs"));
    }

    @Test
    void fileIsAnsweredBeforeItIsProcessedAndKeptSealedUntilThen() {
        String bsn = ReferralFixture.bsn();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = imports.receive(file(HEADER + row(bsn)), true, new MunicipalityCode("0392"), "toets")
                    .id();
            String kept =
                    (String) entities.createNativeQuery("SELECT sealed FROM takeover_import_part WHERE import_id = ?1")
                            .setParameter(1, id)
                            .getSingleResult();
            assertFalse(kept.contains(bsn));
            assertEquals(
                    TakeoverImportView.Status.RUNNING,
                    imports.get(id, new MunicipalityCode("0392")).status());
        });
        TakeoverFixture.send(CSV, HEADER + row())
                .statusCode(202)
                .header("Location", containsString("/v1/takeover-imports/"))
                .body("processed", equalTo(0))
                .body("finishedAt", nullValue());
    }

    @Test
    void processingGoesOnWhereItStoppedAndCountsEachRowOnce() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 1200; i++) {
            rows.append(row());
        }
        String id = TakeoverFixture.processed(CSV, rows.toString());
        as(MUNICIPALITY).get("/v1/takeover-imports/" + id).then().body("accepted", equalTo(1200));
        processing.process(new PartProcessing.Part(UUID.fromString(id), 501));
        as(MUNICIPALITY).get("/v1/takeover-imports/" + id).then().body("processed", equalTo(1200));
        as(MUNICIPALITY)
                .accept(NDJSON)
                .get("/v1/takeover-imports/" + id + "/rows")
                .then()
                .body(containsString("{\"row\":1200,\"outcome\":\"ACCEPTED\""));
    }

    @Test
    void rowsThatCannotBeProcessedFailTheImportAndNotTheService() {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> imports.receive(file(HEADER + row()), true, new MunicipalityCode("0392"), "toets")
                        .id());
        PartProcessing.Part part = new PartProcessing.Part(id, 1);
        for (int i = 0; i < PartProcessing.MOST_ATTEMPTS; i++) {
            processing.failed(part);
        }
        assertEquals(
                TakeoverImportView.Status.FAILED,
                imports.get(id, new MunicipalityCode("0392")).status());
        TakeoverFixture.processed(CSV, HEADER + row());
    }

    @Test
    void fileThatIsNoneIsRefusedAsAWhole() {
        TakeoverFixture.send(CSV, "").statusCode(400);
        TakeoverFixture.send(CSV, HEADER).statusCode(400).body("type", containsString("takeover-file-empty"));
        TakeoverFixture.send(CSV, "bsn,naam\n1,2\n").statusCode(400).body("errors[0].pointer", equalTo("/naam"));
        TakeoverFixture.send("application/json", "{}").statusCode(415);
        TakeoverFixture.send(NDJSON, "{}\n".repeat(100_001))
                .statusCode(400)
                .body("type", containsString("takeover-file-too-long"));
    }

    @Test
    void csvFromASpreadsheetIsReadWithSemicolonsAndAByteOrderMark() {
        String file = "\ufeff"
                + (HEADER + row().replace("Stichting Vroeger", "\"Vroeger; en Zonen\""))
                        .replace("\"Vroeger; en Zonen\"", "#")
                        .replace(',', ';')
                        .replace("#", "\"Vroeger; en Zonen\"")
                        .replace("\n", "\r\n");
        String id = TakeoverFixture.processed(CSV, file);
        as(MUNICIPALITY)
                .get("/v1/takeovers?importId=" + id)
                .then()
                .body("items[0].providerName", equalTo("Vroeger; en Zonen"));
    }

    @Test
    void fileIsTakenOnceByItsIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String file = HEADER + row();
        String first = sendWith(key, file).statusCode(202).extract().path("id");
        sendWith(key, file)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        sendWith(key, HEADER + row()).statusCode(400).body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void foreignImportsDoNotExist() {
        String id = TakeoverFixture.processed(CSV, HEADER + row());
        as("demo-municipality-0375").get("/v1/takeover-imports/" + id).then().statusCode(404);
        as("demo-municipality-0375")
                .accept(CSV)
                .get("/v1/takeover-imports/" + id + "/rows")
                .then()
                .statusCode(404);
        as("demo-municipality-0375").get("/v1/takeover-imports").then().body("items", hasSize(0));
        as("demo-region").get("/v1/takeover-imports/" + id).then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse sendWith(String key, String file) {
        return as(MUNICIPALITY)
                .header("Idempotency-Key", key)
                .contentType(CSV)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/takeovers")
                .then();
    }

    private static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
