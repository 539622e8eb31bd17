package nl.jeugdhulp.benchmarks.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * From the answer of referral-service to the place being visible through consortium-service's API, on an idle machine,
 * beside the time that a message takes from a producer to a consumer on the same broker. The limit is 50 ms at the median.
 */
public final class EventLatencyBench {
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 300;
    private static final double LIMIT_MILLIS = 50;
    private static final String TOPIC = "referral-events.bench.dlq";

    private EventLatencyBench() {}

    /** Exits with 1 when the median is above its limit. */
    public static void main(String... arguments) throws Exception {
        boolean held;
        try (BenchStack bench = BenchStack.start()) {
            LoadBsns bsns = new LoadBsns(20_000_000);
            visible(bench.client(), WARM_UP, bsns);
            Latencies visible = visible(bench.client(), MEASURED, bsns);
            Latencies kafka = kafka(bench.stack().bootstrapServers());
            System.out.println("submitted in referral-service to visible in consortium-service: " + visible);
            System.out.println("Kafka alone, producer to consumer: " + kafka);
            System.out.printf(
                    "ratio of the medians %.1f; limit of the median %.0f ms%n",
                    visible.percentile(0.5) / kafka.percentile(0.5), LIMIT_MILLIS);
            held = visible.percentile(0.5) <= LIMIT_MILLIS;
        }
        System.exit(held ? 0 : 1);
    }

    private static Latencies visible(SuiteClient client, int count, LoadBsns bsns) {
        Latencies latencies = new Latencies(count);
        for (int i = 0; i < count; i++) {
            Answer referral = client.post("demo-cjg-haarlem", Service.REFERRAL, "/referrals", body(bsns.next()));
            long committed = System.nanoTime();
            String path = "/placements/" + referral.expect(201).string("id");
            while (!client.get("demo-consortium-1", Service.CONSORTIUM, path).is(200)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            latencies.add(System.nanoTime() - committed);
        }
        return latencies;
    }

    private static Map<String, Object> body(String bsn) {
        return Map.of(
                "youth",
                Map.of("bsn", bsn, "birthDate", LocalDate.of(2014, 5, 1).toString(), "homeMunicipality", "0392"),
                "helpCategory",
                "AMBULATORY",
                "urgency",
                "REGULAR",
                "choice",
                Map.of("consortiumId", "c0000000-0000-4000-8000-000000000001", "reason", "dicht bij huis"),
                "legalBasis",
                "CONSENT");
    }

    private static Latencies kafka(String servers) throws Exception {
        Latencies latencies = new Latencies(MEASURED);
        Map<String, Object> producing = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        Map<String, Object> consuming = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString());
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            byte[] message = "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            producer.send(new ProducerRecord<>(TOPIC, 0, null, message)).get();
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            for (int i = 0; i < MEASURED; i++) {
                long sent = System.nanoTime();
                var acknowledgement = producer.send(new ProducerRecord<>(TOPIC, 0, null, message));
                int received = 0;
                while (received == 0) {
                    received = consumer.poll(Duration.ofMillis(500)).count();
                }
                latencies.add(System.nanoTime() - sent);
                acknowledgement.get();
            }
        }
        return latencies;
    }
}
