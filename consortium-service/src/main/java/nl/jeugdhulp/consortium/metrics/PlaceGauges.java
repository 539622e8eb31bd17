package nl.jeugdhulp.consortium.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells Prometheus how many places each consortium has free; read now and then from one short table. */
@Singleton
class PlaceGauges {
    private static final String FREE = "SELECT cast(consortium_id as text),"
            + " sum(greatest(0, places - reserved - occupied)) FROM occupancy GROUP BY consortium_id";

    private final EntityManager entities;
    private final MultiGauge free;

    PlaceGauges(EntityManager entities, MeterRegistry metrics) {
        this.entities = entities;
        this.free = MultiGauge.builder("places.free")
                .description("Places that are neither reserved nor occupied")
                .register(metrics);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        List<?> rows = entities.createNativeQuery(FREE).getResultList();
        free.register(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> MultiGauge.Row.of(Tags.of("consortium", (String) row[0]), (Number) row[1]))
                        .toList(),
                true);
    }
}
