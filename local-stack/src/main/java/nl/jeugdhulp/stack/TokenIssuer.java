package nl.jeugdhulp.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.jeugdhulp.stack.DemoClients.DemoClient;

/**
 * A small OpenID Connect issuer with Keycloak's paths and answers for the {@code client_credentials} grant: discovery,
 * keys and tokens of the {@link DemoClients}. In tests it also signs tokens for any role, claim or fault.
 *
 * <pre>{@code
 * try (TokenIssuer issuer = TokenIssuer.start()) {
 *     String auth = issuer.issuer();                         // quarkus.oidc.auth-server-url
 *     String gp = issuer.token("demo-gp");
 *     String other = issuer.newToken("other").role("consortium").claim("consortium_id", id).sign();
 *     String late = issuer.newToken("late").role("region").expired().sign();
 * }
 * }</pre>
 */
public final class TokenIssuer implements AutoCloseable {
    static final String REALM_PATH = "/realms/jeugdhulp";

    private static final int STOP_SECONDS = 0;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final SigningKey key;
    private final String issuer;

    private TokenIssuer(HttpServer server, SigningKey key) {
        this.server = server;
        this.key = key;
        this.issuer = "http://localhost:" + server.getAddress().getPort() + REALM_PATH;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** An issuer on a free port with a new key. */
    public static TokenIssuer start() {
        return start(0, SigningKey.generate());
    }

    static TokenIssuer start(int port, SigningKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            TokenIssuer issuer = new TokenIssuer(server, key);
            issuer.serve();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the realm: what stands in {@code iss}, and where discovery begins. */
    public String issuer() {
        return issuer;
    }

    /** A valid token of a demonstration client. */
    public String token(String clientId) {
        DemoClient client = DemoClients.find(clientId);
        if (client == null) {
            throw new IllegalArgumentException("no demonstration client " + clientId);
        }
        TokenDraft draft = newToken(clientId);
        client.roles().forEach(draft::role);
        client.claims().forEach(draft::claim);
        return draft.sign();
    }

    /** A token to be filled in: valid, of that client, without any role until one is given. */
    public TokenDraft newToken(String clientId) {
        return new TokenDraft(key, issuer, clientId);
    }

    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.shutdownNow();
    }

    private void serve() {
        Filter anyOrigin = Filter.beforeHandler(
                "lets Swagger UI ask for tokens from the services' own pages",
                exchange -> exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*"));
        server.createContext("/", exchange -> answer(exchange, 404, Map.of("error", "Not Found")))
                .getFilters()
                .add(anyOrigin);
        on(anyOrigin, "/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        on(
                anyOrigin,
                "/protocol/openid-connect/certs",
                exchange -> answer(exchange, 200, Map.of("keys", List.of(key.publicJwk()))));
        on(anyOrigin, "/protocol/openid-connect/token", this::tokenEndpoint);
        server.setExecutor(threads);
        server.start();
    }

    private void on(Filter filter, String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(REALM_PATH + path, handler).getFilters().add(filter);
    }

    private Map<String, Object> discovery() {
        String connect = issuer + "/protocol/openid-connect";
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", connect + "/auth");
        document.put("token_endpoint", connect + "/token");
        document.put("jwks_uri", connect + "/certs");
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        return document;
    }

    private void tokenEndpoint(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "POST, OPTIONS");
            exchange.getResponseHeaders()
                    .set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Requested-With");
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, Map.of("error", "HTTP 405 Method Not Allowed"));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        TokenRequest request = TokenRequest.of(Optional.ofNullable(authorization), body);
        switch (request) {
            case TokenRequest.Refused refused ->
                answer(
                        exchange,
                        refused.status(),
                        Map.of("error", refused.error(), "error_description", refused.description()));
            case TokenRequest.Granted granted -> answer(exchange, 200, grant(granted.clientId()));
        }
    }

    private Map<String, Object> grant(String clientId) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token(clientId));
        answer.put("expires_in", TokenDraft.LIFESPAN.toSeconds());
        answer.put("refresh_expires_in", 0);
        answer.put("token_type", "Bearer");
        answer.put("not-before-policy", 0);
        answer.put("scope", "");
        return answer;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        try (exchange) {
            byte[] json = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    /** Where a client asks for its token. */
    public URI tokenAddress() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }
}
