package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.demo.RulesAtRest;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.values.HelpCategory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Parts of the suite fail while it is used; nothing is lost and everything heals without a restart. */
class FailureTest {
    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void writesGoOnWhileKafkaIsAwayAndTheirEventsFollow() {
        suite.stack.kill(Part.KAFKA);
        String referral = suite.refer(2, HelpCategory.BASIC_MENTAL_HEALTH);
        assertEquals("SUBMITTED", suite.status(referral));
        suite.stack.start(Part.KAFKA);
        assertTrue(Pause.until(HEALED, () -> !suite.status(referral).equals("SUBMITTED")));
    }

    @Test
    void withoutPostgresAnswersAre503UntilItIsBack() {
        suite.stack.kill(Part.POSTGRES);
        eventually("referral-service says it is unavailable", () -> {
            try {
                var answer = suite.client.getOnce(COACH, Service.REFERRAL, "/referrals");
                return answer.statusCode() == 503
                        && answer.headers().firstValue("Retry-After").isPresent();
            } catch (IOException away) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        });
        suite.stack.start(Part.POSTGRES);
        String referral = suite.refer(2, HelpCategory.BASIC_MENTAL_HEALTH);
        assertTrue(Pause.until(HEALED, () -> !suite.status(referral).equals("SUBMITTED")));
    }

    @Test
    void killedServiceCatchesUpAndTheRulesHold() {
        suite.stack.kill(Part.CONSORTIUM);
        String referral = suite.refer(3, HelpCategory.AMBULATORY);
        suite.stack.start(Part.CONSORTIUM);
        assertTrue(Pause.until(HEALED, () -> !suite.status(referral).equals("SUBMITTED")));
        Map<String, Long> violations = new RulesAtRest(suite.client).violations();
        violations.remove(RulesAtRest.NO_DEAD_LETTERS);
        assertTrue(violations.values().stream().allMatch(count -> count == 0), violations.toString());
    }

    @Test
    void requestUnderWayIsAnsweredBeforeTheServiceStops() throws Exception {
        URI address = suite.stack.address(Part.REFERRAL);
        String body = JSON.writeValueAsString(RunningSuite.submission(2, HelpCategory.BASIC_MENTAL_HEALTH));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/referrals HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                + suite.client.tokenOf(COACH) + "\r\nContent-Type: application/json\r\nContent-Length: "
                + content.length
                + "\r\n\r\n";
        Thread stopping = Thread.ofPlatform().unstarted(() -> suite.stack.stop(Part.REFERRAL));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content, 0, content.length - 1);
            socket.getOutputStream().flush();
            eventually(
                    "it is under way",
                    () -> requestsUnderWay(ask(address, "/q/metrics").body()) > 1);
            stopping.start();
            eventually(
                    "the service is about to stop",
                    () -> ask(address, "/q/health/live")
                            .headers()
                            .allValues("Connection")
                            .contains("close"));
            socket.getOutputStream().write(content, content.length - 1, 1);
            socket.getOutputStream().flush();
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertEquals("HTTP/1.1 201 Created", status);
        } finally {
            stopping.join();
            suite.stack.start(Part.REFERRAL);
        }
    }

    @Test
    void messageThatIsNoEventBecomesADeadLetterAndTheNextIsProcessed() throws Exception {
        int before = deadLetters();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.stack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("referral-events", "nobody", "no event"))
                    .get();
        }
        eventually("a dead letter is shown", () -> deadLetters() > before);
        String referral = suite.refer(3, HelpCategory.AMBULATORY);
        eventually("the next is processed", () -> !suite.status(referral).equals("SUBMITTED"));
        for (var letter : suite.client.all("demo-operator", Service.CONSORTIUM, "/dead-letters")) {
            Answer discarded = suite.client.post(
                    "demo-operator",
                    Service.CONSORTIUM,
                    "/dead-letters/" + letter.path("id").asText() + "/disposal",
                    "");
            assertEquals("DISCARDED", discarded.expect(200).string("status"));
        }
        assertEquals(0, deadLetters());
    }

    @Test
    void projectionIsRebuiltFromTheBeginningOfItsTopic() {
        Answer rebuilt =
                suite.client.post("demo-operator", Service.REFERRAL, "/projections/known-consortia/rebuild", "");
        rebuilt.expect(200);
        assertTrue(rebuilt.body().path("rebuilds").asInt() >= 1);
        eventually("all consortia are known again", () -> suite.choice().size() == 4);
    }

    private static double requestsUnderWay(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("http_server_active_requests{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static HttpResponse<String> ask(URI address, String path) {
        HttpRequest asked = HttpRequest.newBuilder(address.resolve(path)).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(asked, HttpResponse.BodyHandlers.ofString());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int deadLetters() {
        return suite.client
                .all("demo-operator", Service.CONSORTIUM, "/dead-letters")
                .size();
    }
}
