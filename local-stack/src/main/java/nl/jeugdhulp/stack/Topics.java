package nl.jeugdhulp.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite, made before anybody reads or writes them. */
final class Topics {
    /** Enough for a few replicas of a consumer; the key keeps one aggregate's events in one of them. */
    static final int PARTITIONS = 6;

    private static final int CALL_MILLIS = 5_000;

    private Topics() {}

    /** True when the broker answers and, after that, has all topics of the suite. */
    static boolean created(String bootstrapServers) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Part service : Part.services()) {
            wanted.add(new NewTopic(service.topic(), Optional.of(PARTITIONS), Optional.empty()));
        }
        return create(bootstrapServers, wanted);
    }

    /** True when the broker has these topics now, false when it cannot be reached yet. */
    static boolean create(String bootstrapServers, List<NewTopic> wanted) {
        try (Admin admin = admin(bootstrapServers)) {
            Set<String> present = admin.listTopics().names().get(CALL_MILLIS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(CALL_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicExistsException;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        Duration.ofMillis(200).toMillis()));
    }
}
