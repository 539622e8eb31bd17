package nl.jeugdhulp.referral.transition;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import nl.jeugdhulp.referral.ReferralFixture;

/** Files of running care, processed at once: the clock of a test stands still. */
public final class TakeoverFixture {
    public static final String MUNICIPALITY = "demo-municipality-0392";
    public static final String HEADER = "bsn,birthDate,providerAgb,providerName,helpCategory,startDate,consortiumId\n";

    private TakeoverFixture() {}

    /** A row of a youth nobody knows, that consortium 1 is to go on with. */
    public static String row() {
        return row(ReferralFixture.bsn());
    }

    public static String row(String bsn) {
        return bsn + ",2014-05-01,06123456,Stichting Vroeger,AMBULATORY,2022-03-01," + ReferralFixture.CONSORTIUM_1
                + "\n";
    }

    public static ValidatableResponse send(String contentType, String file) {
        return as(MUNICIPALITY)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType(contentType)
                .body(file)
                .post("/v1/takeovers")
                .then();
    }

    /** Sends a file and waits until it is processed; returns the import's id. */
    public static String processed(String contentType, String file) {
        String id = send(contentType, file).statusCode(202).extract().path("id");
        Arc.container().instance(ImportWatch.class).get().processWhatCameIn();
        as(MUNICIPALITY).get("/v1/takeover-imports/" + id).then().body("status", equalTo("DONE"));
        return id;
    }

    /** A takeover that consortium 1 is to go on with. */
    public static String takenOver() {
        String id = processed("text/csv", HEADER + row());
        return as(MUNICIPALITY).get("/v1/takeovers?importId=" + id).path("items[0].id");
    }
}
