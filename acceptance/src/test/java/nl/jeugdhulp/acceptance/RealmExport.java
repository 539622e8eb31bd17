package nl.jeugdhulp.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the committed Keycloak realm says, read as Keycloak reads it. */
final class RealmExport {
    static final String FILE = "local-stack/compose/keycloak/jeugdhulp-realm.json";

    private static final String AUDIENCE_MAPPER = "oidc-audience-mapper";
    private static final String CLAIM_MAPPER = "oidc-hardcoded-claim-mapper";

    private final JsonNode realm;

    private RealmExport(JsonNode realm) {
        this.realm = realm;
    }

    /** What one client's tokens will hold. */
    record Client(String id, String secret, List<String> audiences, List<String> roles, Map<String, String> claims) {}

    static RealmExport read() {
        try {
            return new RealmExport(new JsonMapper().readTree(ProjectFiles.read(FILE)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return realm.path("realm").asText();
    }

    List<String> roles() {
        return texts(realm.path("roles").path("realm"), "name");
    }

    List<Client> clients() {
        return items(realm.path("clients")).stream().map(this::client).toList();
    }

    private Client client(JsonNode node) {
        String id = node.path("clientId").asText();
        List<String> audiences = new ArrayList<>();
        Map<String, String> claims = new TreeMap<>();
        for (JsonNode mapper : items(node.path("protocolMappers"))) {
            JsonNode config = mapper.path("config");
            if (!config.path("access.token.claim").asText().equals("true")) {
                continue;
            }
            switch (mapper.path("protocolMapper").asText()) {
                case AUDIENCE_MAPPER ->
                    audiences.add(config.path("included.custom.audience").asText());
                case CLAIM_MAPPER ->
                    claims.put(
                            config.path("claim.name").asText(),
                            config.path("claim.value").asText());
                default -> throw new IllegalStateException("unknown mapper of " + id + ": " + mapper);
            }
        }
        return new Client(id, node.path("secret").asText(), audiences, serviceAccountRoles(id), claims);
    }

    private List<String> serviceAccountRoles(String clientId) {
        return items(realm.path("users")).stream()
                .filter(user -> user.path("serviceAccountClientId").asText().equals(clientId))
                .flatMap(user -> items(user.path("realmRoles")).stream())
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return items(array).stream().map(item -> item.path(field).asText()).toList();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
