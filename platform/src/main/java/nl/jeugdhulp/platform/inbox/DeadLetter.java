package nl.jeugdhulp.platform.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;

/** A message that a consumer could not process, waiting for the operator. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter implements Aggregate {
    /** What became of it. */
    public enum Status {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    @Id
    private UUID id;

    private String consumer;
    private String topic;
    private String key;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "event_type")
    private String eventType;

    private byte[] payload;
    private String reason;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Version
    private long version;

    protected DeadLetter() {}

    DeadLetter(
            UUID id,
            String consumer,
            String topic,
            String key,
            UUID eventId,
            String eventType,
            byte[] payload,
            String reason,
            Instant failedAt) {
        this.id = id;
        this.consumer = consumer;
        this.topic = topic;
        this.key = key;
        this.eventId = eventId;
        this.eventType = eventType;
        this.payload = payload.clone();
        this.reason = reason;
        this.failedAt = failedAt;
        this.status = Status.OPEN;
    }

    void replayed(String by, Instant at) {
        resolve(Status.REPLAYED, by, at);
    }

    void discarded(String by, Instant at) {
        resolve(Status.DISCARDED, by, at);
    }

    private void resolve(Status outcome, String by, Instant at) {
        if (status != Status.OPEN) {
            throw DeadLetterProblem.DEAD_LETTER_RESOLVED.problem("status", status);
        }
        status = outcome;
        resolvedBy = by;
        resolvedAt = at;
    }

    UUID id() {
        return id;
    }

    String consumer() {
        return consumer;
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    UUID eventId() {
        return eventId;
    }

    String eventType() {
        return eventType;
    }

    byte[] payload() {
        return payload.clone();
    }

    String reason() {
        return reason;
    }

    Instant failedAt() {
        return failedAt;
    }

    Status status() {
        return status;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    String resolvedBy() {
        return resolvedBy;
    }

    @Override
    public long version() {
        return version;
    }
}
