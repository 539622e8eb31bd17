package nl.jeugdhulp.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.Failures;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Keeps what could not be processed until the operator replays or discards it, and tells it on a topic of its own. */
@ApplicationScoped
class DeadLetters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 2_000;
    private static final String LISTED = " where status = ?1 and coalesce(resolvedAt, failedAt) >= ?2";

    private final EntityManager entities;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;
    private final List<EventsConsumer<?>> consumers;
    private final MeterRegistry metrics;
    private final String service;

    DeadLetters(
            EntityManager entities,
            Inbox inbox,
            Outbox outbox,
            Clock clock,
            @All List<EventsConsumer<?>> consumers,
            MeterRegistry metrics,
            ServiceDescription service) {
        this.entities = entities;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
        this.consumers = consumers;
        this.metrics = metrics;
        this.service = service.publishes().service();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(EventsConsumer<?> consumer, byte[] message, Throwable failure) {
        Optional<JsonNode> envelope = parse(message);
        String topic = consumer.topic().topicName();
        String key = envelope.map(json -> json.path("subject").asText(null)).orElse(null);
        DeadLetter letter = new DeadLetter(
                Ids.next(),
                consumer.name(),
                topic,
                key,
                envelope.map(json -> json.path("id").asText(null))
                        .flatMap(DeadLetters::uuid)
                        .orElse(null),
                envelope.map(json -> json.path("type").asText(null)).orElse(null),
                message,
                reason(failure),
                clock.instant());
        entities.persist(letter);
        outbox.send(topic + "." + service + "." + consumer.name() + ".dlq", key == null ? "" : key, told(letter));
        metrics.counter("dead_letters", "consumer", consumer.name()).increment();
    }

    @Transactional
    Page<DeadLetterView> list(DeadLetter.Status status, Instant changedSince, PageRequest request) {
        Instant since = changedSince == null ? Instant.EPOCH : changedSince;
        List<DeadLetter> found = entities.createQuery(
                        "from DeadLetter" + LISTED + " and id > ?3 order by id", DeadLetter.class)
                .setParameter(1, status)
                .setParameter(2, since)
                .setParameter(3, request.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .setMaxResults(request.limit() + 1)
                .getResultList();
        return Page.of(found, request, letter -> Cursor.of(letter.id()))
                .map(DeadLetterView::of)
                .counted(request, () -> count(status, since));
    }

    private long count(DeadLetter.Status status, Instant since) {
        return entities.createQuery("select count(*) from DeadLetter" + LISTED, Long.class)
                .setParameter(1, status)
                .setParameter(2, since)
                .getSingleResult();
    }

    @Transactional
    DeadLetterView get(UUID id) {
        return DeadLetterView.of(find(id));
    }

    /**
     * Tries the message again, in the caller's transaction; what it fails on stands in the refusal, which undoes everything,
     * so that the letter stays open.
     */
    DeadLetterView replay(UUID id, IfMatch ifMatch, String by) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            DeadLetter letter = find(id);
            ifMatch.check(letter);
            letter.replayed(by, clock.instant());
            EventsConsumer<?> consumer = consumer(letter);
            entities.flush();
            try {
                inbox.receive(consumer, letter.payload());
                entities.flush();
            } catch (RuntimeException failure) {
                if (Failures.passes(failure)) {
                    throw failure;
                }
                throw DeadLetterProblem.REPLAY_FAILED.problem("reason", reason(failure));
            }
            return DeadLetterView.of(letter);
        });
    }

    @Transactional
    DeadLetterView discard(UUID id, IfMatch ifMatch, String by) {
        DeadLetter letter = find(id);
        ifMatch.check(letter);
        letter.discarded(by, clock.instant());
        entities.flush();
        return DeadLetterView.of(letter);
    }

    private DeadLetter find(UUID id) {
        DeadLetter letter = entities.find(DeadLetter.class, id);
        if (letter == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return letter;
    }

    private EventsConsumer<?> consumer(DeadLetter letter) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(letter.consumer()))
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private static byte[] told(DeadLetter letter) {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("reason", letter.reason())
                    .put("failedAt", letter.failedAt().toString())
                    .put("message", new String(letter.payload(), StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<JsonNode> parse(byte[] message) {
        try {
            return Optional.ofNullable(JSON.readTree(message));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.toString();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
