package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL, Kafka and issuer with stand-ins for the services, which this module does not build. */
class StackTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path root;

    private static Path home;
    private static Ports ports;
    private static Stack stack;

    @BeforeAll
    static void up() throws Exception {
        FakeService.installAll(root);
        home = root.resolve("home");
        ports = Ports.free();
        stack = new Stack(root, home, ports);
        stack.setClockOffset(Duration.ofDays(70));
        stack.up(Progress.SILENT);
    }

    @AfterAll
    static void down() {
        stack.down(Progress.SILENT);
        for (Part part : Part.values()) {
            assertTrue(FreePort.isFree(ports.of(part)), part.title());
        }
    }

    @Test
    void eachServiceIsToldWhereEverythingIs() throws Exception {
        String referral = get(stack.address(Part.REFERRAL));
        assertTrue(referral.contains("KAFKA_BOOTSTRAP_SERVERS=" + stack.bootstrapServers()));
        assertTrue(referral.contains("QUARKUS_OIDC_AUTH_SERVER_URL=" + stack.issuer()));
        assertTrue(referral.contains("SUITE_CLOCK_OFFSET=PT1680H"));
        assertTrue(referral.contains("SUITE_BSN_KEYS=k1:"));
        assertTrue(referral.contains("SUITE_CONSORTIUM_SERVICE=http://127.0.0.1:" + ports.of(Part.CONSORTIUM)));
        assertFalse(get(stack.address(Part.SCHOOL)).contains("SUITE_BSN_KEYS"));
    }

    @Test
    void aRoleEntersItsOwnDatabaseOnly() throws SQLException {
        DatabaseAccess referral = stack.database(Part.REFERRAL);
        try (Connection own = connect(referral, referral.url());
                Statement statement = own.createStatement()) {
            statement.execute("create table mine ()");
        }
        String foreign = stack.database(Part.BUDGET).url();
        assertThrows(SQLException.class, () -> connect(referral, foreign));
        assertThrows(
                SQLException.class, () -> connect(referral, stack.superuser().url()));
    }

    @Test
    void theAgeOfABuildDoesNotSpoilTheClassArchives() throws Exception {
        for (Part service : Part.services()) {
            assertEquals(
                    Files.getLastModifiedTime(root.resolve("pom.xml")),
                    Files.getLastModifiedTime(FakeService.jar(root, service)),
                    service.title());
        }
    }

    @Test
    void keptDataAreDurable() throws SQLException {
        DatabaseAccess superuser = stack.superuser();
        try (Connection connection = connect(superuser, superuser.url());
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    assertTrue(row.next());
                    assertEquals("on", row.getString(1), setting);
                }
            }
        }
    }

    @Test
    void aSecondLauncherFindsEveryPartEvenWithoutTheRecord() throws Exception {
        Files.delete(home.resolve("state"));

        Stack second = new Stack(root, home, ports);

        for (Part part : Part.values()) {
            assertEquals(
                    stack.process(part).orElseThrow().pid(),
                    second.process(part).orElseThrow().pid(),
                    part.title());
        }
        assertTrue(second.allReady());
    }

    @Test
    void aKilledPartIsStartedAgainAndTheOthersStay() {
        long budget = stack.process(Part.BUDGET).orElseThrow().pid();
        long school = stack.process(Part.SCHOOL).orElseThrow().pid();

        stack.kill(Part.BUDGET);
        assertFalse(stack.isReady(Part.BUDGET));
        stack.up(Progress.SILENT);

        assertTrue(stack.allReady());
        assertNotEquals(budget, stack.process(Part.BUDGET).orElseThrow().pid());
        assertEquals(school, stack.process(Part.SCHOOL).orElseThrow().pid());
    }

    @Test
    void tokensOutliveARestartOfTheIssuer() throws Exception {
        URI keys = URI.create(stack.issuer() + "/protocol/openid-connect/certs");
        String before = get(keys);

        stack.stop(Part.ISSUER);
        stack.start(Part.ISSUER);

        assertEquals(before, get(keys));
    }

    @Test
    void aSecondStackOnTakenPortsIsToldWhichAndStartsNothing(@TempDir Path other) {
        Stack second = new Stack(root, other, ports);

        StackProblem problem = assertThrows(StackProblem.class, () -> Preflight.check(second, other, 1));

        assertTrue(problem.getMessage().contains("port " + ports.of(Part.KAFKA) + " (needed by kafka)"));
        assertTrue(second.process(Part.KAFKA).isEmpty());
    }

    @Test
    void aFullDiskIsToldBeforeAnythingStarts() {
        StackProblem problem = assertThrows(StackProblem.class, () -> Preflight.check(stack, home, Long.MAX_VALUE));

        assertTrue(problem.getMessage().startsWith("The disk of "));
    }

    @Test
    void secretsAreTheOwnersOnly() throws Exception {
        for (String file : new String[] {"secrets", "issuer.key"}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))));
        }
    }

    private static Connection connect(DatabaseAccess access, String url) throws SQLException {
        return DriverManager.getConnection(url, access.username(), access.password());
    }

    private static String get(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
