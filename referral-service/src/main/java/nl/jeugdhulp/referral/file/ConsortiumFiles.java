package nl.jeugdhulp.referral.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.event.TraceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks consortium-service what it holds on a referral, in the name of who asks here and under the same request id: reasons
 * that people wrote down travel in no event.
 */
@ApplicationScoped
class ConsortiumFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ConsortiumFiles(@ConfigProperty(name = "referral.consortium-service") URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    private record Held(List<Map<String, Object>> facts) {}

    /** Every row held on these; empty when one of them could not be asked. */
    Optional<List<Map<String, Object>>> heldOn(List<UUID> referrals, String authorization) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UUID referral : referrals) {
            Optional<List<Map<String, Object>>> held = heldOn(referral, authorization);
            if (held.isEmpty()) {
                return Optional.empty();
            }
            rows.addAll(held.get());
        }
        return Optional.of(rows);
    }

    private Optional<List<Map<String, Object>>> heldOn(UUID referral, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve("/v1/placements/" + referral + "/held-facts"))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
        Optional.ofNullable(TraceContext.traceparent()).ifPresent(trace -> request.header("traceparent", trace));
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> Optional.of(read(answer.body()));
                // It holds nothing on it, or another municipality is responsible for it and answers for it.
                case NOT_FOUND -> Optional.of(List.of());
                default -> unanswered("status " + answer.statusCode());
            };
        } catch (IOException unreachable) {
            return unanswered(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unanswered("interrupted");
        }
    }

    private List<Map<String, Object>> read(String body) throws JsonProcessingException {
        return json.readerFor(Held.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<Held>readValue(body)
                .facts();
    }

    private static Optional<List<Map<String, Object>>> unanswered(String why) {
        Log.warnf("consortium-service did not tell what it holds: %s", why);
        return Optional.empty();
    }
}
