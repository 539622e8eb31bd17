package nl.jeugdhulp.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a part whether it can do its work. */
final class Readiness {
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final Ports ports;
    private final Secrets secrets;

    Readiness(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    boolean isReady(Part part) {
        int port = ports.of(part);
        if (!FreePort.accepts(port)) {
            return false;
        }
        return switch (part) {
            case POSTGRES -> PostgresServer.answers(port, secrets.password(PostgresServer.SUPERUSER));
            case KAFKA -> Topics.created("localhost:" + port);
            case ISSUER -> succeeds(port, TokenIssuer.REALM_PATH + "/protocol/openid-connect/certs");
            case REFERRAL, CONSORTIUM, BUDGET, SCHOOL -> succeeds(port, "/q/health/ready");
        };
    }

    private boolean succeeds(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
