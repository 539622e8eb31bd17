package nl.jeugdhulp.referral.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.referral.file.ConsortiumFiles.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other service as this one needs it. */
class ConsortiumFilesTest {
    private static final UUID HELD = UUID.randomUUID();
    private static final UUID UNKNOWN = UUID.randomUUID();
    private static final UUID FAILING = UUID.randomUUID();
    private static final UUID UNREADABLE = UUID.randomUUID();
    private static final String TOKEN = "Bearer of-who-asks";
    private static final Map<String, Object> FACT =
            Map.of("kind", "wait_change", "facts", Map.of("detail", "het gaat slechter"));

    private HttpServer server;
    private ConsortiumFiles files;

    @BeforeEach
    void consortiumServiceIsThere() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/placements/", exchange -> {
            boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            String path = exchange.getRequestURI().getPath();
            int status = path.contains(FAILING.toString())
                    ? 503
                    : known && path.matches(".*(" + HELD + "|" + UNREADABLE + ").*") ? 200 : 404;
            byte[] body = ("{\"referralId\": \"" + HELD + "\", \"later\": 1, \"facts\":"
                            + " [{\"kind\": \"wait_change\", \"facts\": {\"detail\": \"het gaat slechter\"}}]}")
                    .getBytes(StandardCharsets.UTF_8);
            if (path.contains(UNREADABLE.toString())) {
                body = "het gaat slechter".getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        files = new ConsortiumFiles(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new ObjectMapper());
    }

    @AfterEach
    void itIsGone() {
        server.stop(0);
    }

    @Test
    void whatIsHeldElsewhereIsAskedInTheNameOfWhoAsksHere() {
        assertEquals(new Answer(List.of(FACT), true), files.heldOn(List.of(HELD), TOKEN));
        assertEquals(new Answer(List.of(), true), files.heldOn(List.of(), TOKEN));
        assertEquals(new Answer(List.of(), false), files.heldOn(List.of(HELD), "Bearer of-another"));
    }

    @Test
    void referralThatTheServiceDoesNotAnswerForIsNeverTakenForOneOfWhichItHoldsNothing() {
        assertEquals(new Answer(List.of(FACT), false), files.heldOn(List.of(UNKNOWN, HELD), TOKEN));
    }

    @Test
    void serviceThatCannotBeAskedIsToldAndNeverTakenForOneThatHoldsNothing() {
        assertEquals(new Answer(List.of(FACT), false), files.heldOn(List.of(HELD, FAILING, HELD), TOKEN));
        assertEquals(new Answer(List.of(), false), files.heldOn(List.of(UNREADABLE), TOKEN));
        server.stop(0);
        assertEquals(new Answer(List.of(), false), files.heldOn(List.of(HELD), TOKEN));
    }
}
