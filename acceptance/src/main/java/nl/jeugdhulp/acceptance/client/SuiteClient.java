package nl.jeugdhulp.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Stack;

/**
 * Calls the services as one of the demonstration clients, over HTTP only. A service that is away for a moment is asked
 * again for up to two minutes; every POST bears an Idempotency-Key, so that asking again never does anything twice.
 */
public final class SuiteClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Stack stack;

    public SuiteClient(Stack stack) {
        this.stack = stack;
    }

    private record Token(String value, Instant until) {}

    public Answer get(String client, Service service, String path) {
        return send(client, request(service, path).GET());
    }

    /** Asks once, whatever the answer: for who wants to see a service that is away. */
    public HttpResponse<String> getOnce(String client, Service service, String path)
            throws IOException, InterruptedException {
        HttpRequest request = request(service, path)
                .header("Authorization", "Bearer " + token(client))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public Answer post(String client, Service service, String path, Object body) {
        return post(client, service, path, body, UUID.randomUUID().toString());
    }

    /** With an Idempotency-Key of the caller's, so that a whole program can be run again. */
    public Answer post(String client, Service service, String path, Object body, String idempotencyKey) {
        return send(
                client,
                request(service, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /** A body that is not JSON, such as a CSV file. */
    public Answer postFile(String client, Service service, String path, String mediaType, byte[] file) {
        return send(
                client,
                request(service, path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Creates what is not there yet, or replaces it as it is now. */
    public Answer put(String client, Service service, String path, Object body) {
        Answer known = get(client, service, path);
        return put(client, service, path, body, known.etag().filter(etag -> known.is(200)));
    }

    /** Replaces the version that was seen, or creates what is not there. */
    public Answer put(String client, Service service, String path, Object body, Optional<String> seen) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json(body)));
        seen.ifPresent(etag -> request.header("If-Match", etag));
        return send(client, request);
    }

    /** Replaces what is there as of this version. */
    public Answer putWith(String client, Service service, String path, Object body, String etag) {
        return send(
                client,
                request(service, path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .PUT(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(String client, Service service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        do {
            JsonNode page = get(client, service, path + separator + "limit=500" + next)
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (next != null);
        return items;
    }

    /** All rows of an answer in NDJSON. */
    public List<JsonNode> rows(String client, Service service, String path) {
        Answer answer = send(
                client,
                request(service, path).header("Accept", "application/x-ndjson").GET());
        return answer.expect(200)
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(SuiteClient::parse)
                .toList();
    }

    /** The value of one of a service's metrics, summed over its labels. */
    public long metric(Service service, String name) {
        return metrics(service)
                .lines()
                .filter(line -> line.matches(name + "(\\{.*)? .*"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What Prometheus reads of a service. */
    public String metrics(Service service) {
        URI address = stack.address(service.part()).resolve("/q/metrics");
        return send("demo-operator", HttpRequest.newBuilder(address).GET())
                .expect(200)
                .text();
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(stack.address(service.part()).resolve("/v1" + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(String client, HttpRequest.Builder request) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                HttpRequest authorised = request.setHeader("Authorization", "Bearer " + token(client))
                        .build();
                HttpResponse<String> response = http.send(authorised, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 503 || Instant.now().isAfter(giveUp)) {
                    return answer(response);
                }
            } catch (IOException away) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new UncheckedIOException(away);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            Pause.of(PAUSE);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body =
                type.contains("json") && !type.contains("ndjson") ? parse(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), body, response.headers().firstValue("ETag"), response.body());
    }

    /** A valid token of this client, for who speaks HTTP by himself. */
    public String tokenOf(String client) {
        try {
            return token(client);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token(String client) throws IOException, InterruptedException {
        Token token = tokens.get(client);
        if (token == null || token.until().isBefore(Instant.now())) {
            token = new Token(fetchToken(client), Instant.now().plus(TOKEN_KEPT));
            tokens.put(client, token);
        }
        return token.value();
    }

    private String fetchToken(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + DemoClients.SECRET))
                .build();
        return parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
