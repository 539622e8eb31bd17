package nl.jeugdhulp.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.jeugdhulp.platform.SuiteConfig;
import nl.jeugdhulp.platform.problem.Failures;
import org.jboss.logging.Logger;

/**
 * Brings messages to their consumer: a batch in one transaction, and when that fails one by one, so that a single bad
 * message neither stops nor undoes the others.
 */
@ApplicationScoped
class EventDelivery {
    private static final Logger LOG = Logger.getLogger(EventDelivery.class);
    private static final long PAUSE_MILLIS = 200;

    private final Inbox inbox;
    private final ConsumerGenerations generations;
    private final DeadLetters deadLetters;
    private final SuiteConfig.Consumers config;

    EventDelivery(Inbox inbox, ConsumerGenerations generations, DeadLetters deadLetters, SuiteConfig config) {
        this.inbox = inbox;
        this.generations = generations;
        this.deadLetters = deadLetters;
        this.config = config.consumers();
    }

    /** Returns when each message has had its effect or is a dead letter. */
    void deliver(EventsConsumer<?> consumer, int generation, List<byte[]> messages, BooleanSupplier running) {
        try {
            inTransaction(consumer, generation, messages);
        } catch (ConsumerGenerations.GenerationMovedOn movedOn) {
            throw movedOn;
        } catch (RuntimeException failure) {
            if (messages.size() > 1) {
                LOG.debugf("%s takes a batch of %d one by one: %s", consumer.name(), messages.size(), failure);
            }
            for (byte[] message : messages) {
                deliverOne(consumer, generation, message, running);
            }
        }
    }

    private void deliverOne(EventsConsumer<?> consumer, int generation, byte[] message, BooleanSupplier running) {
        int attempts = 0;
        while (true) {
            try {
                inTransaction(consumer, generation, List.of(message));
                return;
            } catch (ConsumerGenerations.GenerationMovedOn movedOn) {
                throw movedOn;
            } catch (RuntimeException failure) {
                boolean databaseAway = Failures.isUnavailability(failure);
                attempts += databaseAway ? 0 : 1;
                if (attempts >= config.attempts()) {
                    LOG.errorf(failure, "%s cannot process a message; it becomes a dead letter", consumer.name());
                    QuarkusTransaction.requiringNew().run(() -> deadLetters.add(consumer, message, failure));
                    return;
                }
            }
            if (!running.getAsBoolean()) {
                throw new CancellationException("stopped while a message was tried again");
            }
            pause();
        }
    }

    private void inTransaction(EventsConsumer<?> consumer, int generation, List<byte[]> messages) {
        QuarkusTransaction.requiringNew().run(() -> {
            generations.hold(consumer, generation);
            for (byte[] message : messages) {
                inbox.receive(consumer, message);
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
