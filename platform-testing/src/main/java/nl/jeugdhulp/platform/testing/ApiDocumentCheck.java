package nl.jeugdhulp.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the OpenAPI document that a service serves with the one committed beside its {@code pom.xml}, so that no change
 * of the interface goes unseen. After a wanted change run the test with {@code -Dopenapi.write=true} and commit the file.
 */
public final class ApiDocumentCheck {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ApiDocumentCheck() {}

    /** Call from a {@code @QuarkusTest} of the service; its folder is the working directory of the tests. */
    public static void servedEqualsCommitted() throws IOException {
        String body = RestAssured.get("/v1/openapi.json").asString();
        String served = JSON.writeValueAsString(JSON.treeToValue(JSON.readTree(body), Object.class)) + "\n";
        Path committed = Path.of("openapi.json");
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(committed, served);
        }
        JsonNode expected = JSON.readTree(Files.readString(committed));
        assertEquals(expected, JSON.readTree(served), "openapi.json is not what the service serves");
    }
}
