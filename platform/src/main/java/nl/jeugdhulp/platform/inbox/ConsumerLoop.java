package nl.jeugdhulp.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** One thread that listens to a topic for a consumer, until it is stopped; heals by itself when Kafka has been away. */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventsConsumer<?> consumer;
    private final String service;
    private final EventDelivery delivery;
    private final ConsumerGenerations generations;
    private final Map<String, Object> settings;
    private final MeterRegistry metrics;
    private volatile boolean running = true;
    private volatile KafkaConsumer<String, byte[]> kafka;

    ConsumerLoop(
            EventsConsumer<?> consumer,
            String service,
            EventDelivery delivery,
            ConsumerGenerations generations,
            Map<String, Object> settings,
            MeterRegistry metrics) {
        this.consumer = consumer;
        this.service = service;
        this.delivery = delivery;
        this.generations = generations;
        this.settings = settings;
        this.metrics = metrics;
    }

    void stop() {
        running = false;
        KafkaConsumer<String, byte[]> open = kafka;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void run() {
        while (running) {
            try {
                listen(generations.current(consumer));
            } catch (ConsumerGenerations.GenerationMovedOn beginAgain) {
                LOG.infof("%s begins again at the start of its topic", consumer.name());
            } catch (WakeupException stopped) {
                running = false;
            } catch (Exception failure) {
                if (running) {
                    LOG.warnf("%s pauses: %s", consumer.name(), failure.toString());
                    pause();
                }
            }
        }
    }

    private void listen(int generation) {
        Map<String, Object> ofGroup = new HashMap<>(settings);
        ofGroup.put(ConsumerConfig.GROUP_ID_CONFIG, service + "." + consumer.name() + ".g" + generation);
        try (KafkaConsumer<String, byte[]> opened =
                        new KafkaConsumer<>(ofGroup, new StringDeserializer(), new ByteArrayDeserializer());
                KafkaClientMetrics lag = new KafkaClientMetrics(opened)) {
            lag.bindTo(metrics);
            kafka = opened;
            opened.subscribe(List.of(consumer.topic().topicName()));
            while (running) {
                var records = opened.poll(POLL);
                if (records.isEmpty()) {
                    generations.check(consumer, generation);
                } else {
                    List<byte[]> messages = new java.util.ArrayList<>(records.count());
                    for (ConsumerRecord<String, byte[]> record : records) {
                        messages.add(record.value());
                    }
                    delivery.deliver(consumer, generation, messages, () -> running);
                    opened.commitSync();
                }
            }
        } finally {
            kafka = null;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
