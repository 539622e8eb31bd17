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

    /**
     * What consortium-service holds.
     *
     * @param complete false when it did not answer for one of the referrals: it is away, does not know the referral yet, or
     *     another municipality is responsible for it
     */
    record Answer(List<Map<String, Object>> rows, boolean complete) {}

    /** Every row held on these; the first failure ends the asking, so that nobody waits once for each. */
    Answer heldOn(List<UUID> referrals, String authorization) {
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean complete = true;
        try {
            for (UUID referral : referrals) {
                Optional<List<Map<String, Object>>> held = heldOn(referral, authorization);
                held.ifPresent(rows::addAll);
                complete &= held.isPresent();
            }
        } catch (IOException away) {
            Log.warnf("consortium-service did not tell what it holds: %s", away);
            complete = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            complete = false;
        }
        return new Answer(rows, complete);
    }

    /** Empty where the caller sees no such referral there. */
    private Optional<List<Map<String, Object>>> heldOn(UUID referral, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve("/v1/placements/" + referral + "/held-facts"))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
        Optional.ofNullable(TraceContext.traceparent()).ifPresent(trace -> request.header("traceparent", trace));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case OK -> Optional.of(read(answer.body()));
            case NOT_FOUND -> Optional.empty();
            default -> throw new IOException("status " + answer.statusCode());
        };
    }

    private List<Map<String, Object>> read(String body) throws IOException {
        try {
            return json.readerFor(Held.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Held>readValue(body)
                    .facts();
        } catch (JsonProcessingException unreadable) {
            // Its message may quote the body, which is about a child and has no place in a log.
            throw new IOException("an answer of another form");
        }
    }
}
