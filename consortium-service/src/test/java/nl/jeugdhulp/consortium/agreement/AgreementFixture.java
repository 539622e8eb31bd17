package nl.jeugdhulp.consortium.agreement;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.testing.Tokens;

/** Agreements between consortia and the region, as the tests need them. */
public final class AgreementFixture {
    static final String AGREEMENTS = "/v1/agreements";

    private AgreementFixture() {}

    static Map<String, Object> draft(String from, List<?> rules, UUID... consortia) {
        List<Map<String, Object>> parties = Stream.concat(
                        Stream.of(Map.<String, Object>of("kind", "REGION")),
                        Arrays.stream(consortia)
                                .map(id -> Map.<String, Object>of("kind", "CONSORTIUM", "organisationId", id)))
                .toList();
        return Map.of(
                "title",
                "Samen op de wachtlijst",
                "text",
                "Wie lang wacht krijgt een voorstel van een consortium dat plek heeft.",
                "period",
                Map.of("from", from, "until", "2089-12-31"),
                "parties",
                parties,
                "rules",
                rules);
    }

    static Map<String, Object> longWait(int weeks, String category) {
        return Map.of("kind", "LONG_WAIT_STARTS_TRANSFER", "weeks", weeks, "helpCategory", category);
    }

    /** The address of a new draft of the region's. */
    static String drafted(String from, List<?> rules, UUID... consortia) {
        Response drafted = region().body(draft(from, rules, consortia)).post(AGREEMENTS);
        drafted.then().statusCode(201);
        return drafted.header("Location");
    }

    /** The address of an agreement that all have signed. */
    public static String signed(String from, List<?> rules, UUID... consortia) {
        String agreement = drafted(from, rules, consortia);
        region().post(agreement + "/signature").then().statusCode(200);
        for (UUID consortium : consortia) {
            consortium(consortium).post(agreement + "/signature").then().statusCode(200);
        }
        return agreement;
    }

    static RequestSpecification region() {
        return Tokens.as("demo-region");
    }

    public static RequestSpecification consortium(UUID id) {
        return Tokens.as("own-" + id, token -> token.role("consortium").claim("consortium_id", id.toString()));
    }
}
