package nl.jeugdhulp.consortium.registry;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.Tokens;

/** Requests about consortia, as the tests need them. */
public final class ConsortiumFixture {
    private ConsortiumFixture() {}

    public static Map<String, Object> profile(String name) {
        return Map.of(
                "name",
                name,
                "lot",
                1,
                "contract",
                Map.of("from", "2023-01-01", "until", "2031-12-31"),
                "municipalities",
                List.of("0392", "0453"),
                "vision",
                "Zo gewoon mogelijk opgroeien.",
                "wayOfWorking",
                "Een vaste begeleider.",
                "expertise",
                List.of("autisme"),
                "locations",
                List.of("Haarlem"));
    }

    public static Map<String, Object> member(boolean lead, List<String> categories, Map<String, String> membership) {
        return Map.of("name", "Aanbieder Duin", "lead", lead, "helpCategories", categories, "membership", membership);
    }

    public static UUID registered() {
        UUID id = UUID.randomUUID();
        Response answer =
                Tokens.as("demo-region").body(profile("Consortium Duin")).put("/v1/consortia/" + id);
        answer.then().statusCode(201);
        return id;
    }
}
