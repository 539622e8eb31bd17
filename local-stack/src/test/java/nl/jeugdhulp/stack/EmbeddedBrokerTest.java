package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void acknowledgedEventsSurviveAKilledBroker() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            send(broker, "before");

            broker.kill();
            broker.restart();
            send(broker, "after");

            try (KafkaConsumer<String, String> consumer = consumer(broker)) {
                assertEquals(
                        Topics.PARTITIONS,
                        consumer.partitionsFor("referral-events").size());
                consumer.subscribe(List.of("referral-events"));
                List<String> received = new ArrayList<>();
                assertTrue(Await.until(PATIENCE, () -> {
                    consumer.poll(Duration.ofMillis(200)).forEach(event -> received.add(event.value()));
                    return received.size() == 2;
                }));
                assertEquals(List.of("before", "after"), received);
            }
        }
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("referral-events", "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "test",
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
