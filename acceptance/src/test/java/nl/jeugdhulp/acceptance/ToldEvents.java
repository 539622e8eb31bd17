package nl.jeugdhulp.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How often each event was told of each subject on a topic up to now; a message sent again is the same event. */
final class ToldEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Integer> counts = new HashMap<>();

    private ToldEvents() {}

    static ToldEvents on(String bootstrapServers, String topic) throws IOException {
        ToldEvents told = new ToldEvents();
        Set<String> seen = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    JsonNode event = JSON.readTree(message.value());
                    if (seen.add(event.path("id").asText())) {
                        told.counts.merge(
                                event.path("type").asText() + " "
                                        + event.path("subject").asText(),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
        return told;
    }

    /** How often that event, by its name in kebab case, was told of this subject. */
    int times(String name, String subject) {
        return counts.getOrDefault("nl.jeugdhulp.consortium." + name + ".v1 " + subject, 0);
    }

    /** How often it was told of these subjects together. */
    int times(String name, Collection<String> subjects) {
        return subjects.stream().mapToInt(subject -> times(name, subject)).sum();
    }
}
