package nl.jeugdhulp.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.stack.EmbeddedDatabase;

/**
 * Gives a {@code @QuarkusTest} a real, empty PostgreSQL database and a token issuer; Kafka stays away, so that events rest
 * in the outbox, where {@link Published} reads them, and arrive when {@link Arriving} delivers them.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        EmbeddedDatabase database = EmbeddedDatabase.shared();
        String url = database.createDatabase("test_" + UUID.randomUUID());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                database.username(),
                "quarkus.datasource.password",
                database.password(),
                "quarkus.oidc.auth-server-url",
                Tokens.issuer().issuer(),
                "quarkus.http.test-port",
                "0",
                "suite.relay.enabled",
                "false",
                "suite.consumers.enabled",
                "false",
                "quarkus.scheduler.enabled",
                "false",
                "referral.bsn-keys",
                "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }

    @Override
    public void stop() {
        // The database server and the issuer end with the JVM that all tests of a module share.
    }
}
