package nl.jeugdhulp.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.jeugdhulp.stack.DatabaseAccess;
import nl.jeugdhulp.stack.Part;

/** One more process of a service, beside the suite's own and on the same database and topics, until it is closed. */
final class ServiceReplica implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningSuite suite;
    private final URI address;
    private final ProgramUnderTest process;

    private ServiceReplica(RunningSuite suite, URI address, ProgramUnderTest process) {
        this.suite = suite;
        this.address = address;
        this.process = process;
    }

    /**
     * @param name what its sessions are called in the database
     * @param settings beyond those that reach the suite's parts
     */
    static ServiceReplica start(RunningSuite suite, Part part, String name, Map<String, String> settings)
            throws IOException {
        int port = ProgramUnderTest.freePort();
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ProjectFiles.path(part.title() + "/target/quarkus-app/quarkus-run.jar")
                        .toString());
        DatabaseAccess database = suite.stack.database(part);
        service.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.url() + "?ApplicationName=" + name,
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "KAFKA_BOOTSTRAP_SERVERS", suite.stack.bootstrapServers(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", suite.stack.issuer()));
        service.environment().putAll(settings);
        return new ServiceReplica(suite, URI.create("http://localhost:" + port), ProgramUnderTest.start(service));
    }

    URI address() {
        return address;
    }

    /** Posts to this replica; gives the status. */
    int post(String client, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + suite.client.tokenOf(client))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Ends it without warning (SIGKILL). */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
