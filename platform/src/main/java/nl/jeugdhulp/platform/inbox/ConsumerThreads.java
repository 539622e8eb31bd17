package nl.jeugdhulp.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.SuiteConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Starts and stops the threads that listen for each consumer of the service. */
@Singleton
class ConsumerThreads {
    private static final long STOP_MILLIS = 5_000;

    /** After so long without a sign of life another replica takes over what a dead one was reading. */
    private static final int DEAD_AFTER_MILLIS = 15_000;

    private final List<EventsConsumer<?>> consumers;
    private final EventDelivery delivery;
    private final ConsumerGenerations generations;
    private final SuiteConfig.Consumers config;
    private final Map<String, Object> kafka;
    private final String service;
    private final MeterRegistry metrics;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    ConsumerThreads(
            @All List<EventsConsumer<?>> consumers,
            EventDelivery delivery,
            ConsumerGenerations generations,
            SuiteConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ServiceDescription service,
            MeterRegistry metrics) {
        this.consumers = consumers;
        this.delivery = delivery;
        this.generations = generations;
        this.config = config.consumers();
        this.kafka = kafka;
        this.service = service.publishes().service();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        for (EventsConsumer<?> consumer : consumers) {
            for (int i = 0; i < config.threads(); i++) {
                ConsumerLoop loop = new ConsumerLoop(consumer, service, delivery, generations, settings(), metrics);
                loops.add(loop);
                threads.add(Thread.ofPlatform()
                        .name("consumer-" + consumer.name() + "-" + i)
                        .daemon()
                        .start(loop));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(ConsumerLoop::stop);
        for (Thread thread : threads) {
            thread.join(STOP_MILLIS);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, DEAD_AFTER_MILLIS);
        return settings;
    }
}
