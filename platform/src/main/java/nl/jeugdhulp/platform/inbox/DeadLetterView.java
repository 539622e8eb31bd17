package nl.jeugdhulp.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter as the operator sees it. */
@Schema(name = "DeadLetter", description = "A message that could not be processed (onverwerkbaar bericht)")
public record DeadLetterView(
        UUID id,
        String consumer,
        String topic,

        @Schema(description = "Id of the aggregate, absent when the message is no event")
        String key,

        @Schema(description = "Id of the event, absent when the message is no event")
        UUID eventId,

        String eventType,
        @Schema(description = "What it failed on (reden)") String reason,
        Instant failedAt,
        DeadLetter.Status status,
        Instant resolvedAt,
        String resolvedBy,

        @Schema(description = "The message as it was received; events hold no personal data")
        String message,

        long version) {
    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.consumer(),
                letter.topic(),
                letter.key(),
                letter.eventId(),
                letter.eventType(),
                letter.reason(),
                letter.failedAt(),
                letter.status(),
                letter.resolvedAt(),
                letter.resolvedBy(),
                new String(letter.payload(), StandardCharsets.UTF_8),
                letter.version());
    }
}
