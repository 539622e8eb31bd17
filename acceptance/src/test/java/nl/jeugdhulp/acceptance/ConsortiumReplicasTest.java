package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.COACH;
import static nl.jeugdhulp.acceptance.RunningSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.DatabaseAccess;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes of consortium-service on one database: each place is given once, whoever acts and whoever dies. */
class ConsortiumReplicasTest {
    private static final int CONSORTIUM = 4;
    private static final String OWNER = "demo-consortium-" + CONSORTIUM;
    private static final HelpCategory CATEGORY = HelpCategory.SPECIALIST_MENTAL_HEALTH;
    private static final int REFERRALS = 36;
    private static final int PLACES = 6;
    private static final Duration HEALED = Duration.ofSeconds(90);
    private static final Map<String, String> LOOKS_OFTEN = Map.of("CONSORTIUM_WAITS_LOOK_EVERY", "2s");
    private static final String THE_LIST =
            "consortium_id = '%s' and help_category = '%s'".formatted(DemoClients.consortiumId(CONSORTIUM), CATEGORY);

    private final RunningSuite suite = RunningSuite.get();
    private final List<String> referrals = Collections.synchronizedList(new ArrayList<>());

    @Test
    void lapsedPlaceGoesToExactlyOneNextAndABreachIsToldOnce() throws Exception {
        try (ServiceReplica one = ServiceReplica.start(suite, Part.CONSORTIUM, "replica-1", LOOKS_OFTEN);
                ServiceReplica two = ServiceReplica.start(suite, Part.CONSORTIUM, "replica-2", LOOKS_OFTEN)) {
            assertEquals(200, one.post(OWNER, reportPath(), report(2)));
            List<String> holders = List.of(refer("ACCEPTED"), refer("ACCEPTED"));
            List<String> next = List.of(refer("WAITLISTED"), refer("WAITLISTED"));
            bothReplicasSeeAtOnceThatTimeHasPassedFor(holders);
            holders.forEach(holder -> suite.awaitStatus(holder, "WAITLISTED"));
            next.forEach(each -> suite.awaitStatus(each, "ACCEPTED"));
            assertEquals(200, two.post(OWNER, reportPath(), report(2)));
            assertAtRest(2);
            eventually("each breach is told", () -> told().times("norm-breached", holders) >= holders.size());
            ToldEvents told = told();
            for (String holder : holders) {
                assertEquals(1, told.times("reservation-lapsed", holder));
                assertEquals(1, told.times("place-reserved", holder), "who lapsed is not offered the place again");
                assertEquals(1, told.times("norm-breached", holder));
            }
            next.forEach(each -> assertEquals(1, told.times("place-reserved", each)));
        }
    }

    @Test
    void manyAtOnceForFewPlacesAreServedOnceAndInOrderThoughOneReplicaIsKilled() throws Exception {
        try (ServiceReplica doomed = ServiceReplica.start(suite, Part.CONSORTIUM, "doomed", Map.of())) {
            storm(doomed);
            suite.client
                    .post(OWNER, Service.CONSORTIUM, reportPath(), report(PLACES))
                    .expect(200);
            List<String> served = List.copyOf(referrals);
            assertTrue(
                    Pause.until(
                            HEALED,
                            () -> onTheList() == served.size()
                                    && served.stream()
                                            .noneMatch(
                                                    each -> suite.status(each).equals("SUBMITTED"))),
                    "every referral is placed or waits, and who gave up has left");
            assertAtRest(PLACES);
            List<String> queue = queue();
            int reserved = capacity().path("reserved").asInt();
            assertEquals(served.size(), reserved + queue.size());

            suite.client
                    .post(OWNER, Service.CONSORTIUM, reportPath(), report(reserved + 3))
                    .expect(200);
            queue.subList(0, 3).forEach(first -> suite.awaitStatus(first, "ACCEPTED"));
            assertEquals(queue.subList(3, queue.size()), queue(), "nobody is served before its turn");

            suite.client
                    .post(OWNER, Service.CONSORTIUM, reportPath(), report(REFERRALS))
                    .expect(200);
            served.forEach(each -> suite.awaitStatus(each, "ACCEPTED"));
            assertAtRest(REFERRALS);
            ToldEvents told = told();
            served.forEach(each -> {
                assertEquals(1, told.times("place-reserved", each), "one place for one referral");
                assertTrue(told.times("wait-started", each) <= 1, "one wait for one referral");
            });
            assertEquals(queue.size(), told.times("wait-started", queue), "who waits was told so once");
        }
    }

    /** Referrals, withdrawals and reports of capacity at once, at both replicas, of which one is killed halfway. */
    private void storm(ServiceReplica doomed) throws Exception {
        CountDownLatch half = new CountDownLatch(REFERRALS / 2);
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<?>> reports = new ArrayList<>();
            List<Future<?>> submitted = new ArrayList<>();
            for (int i = 0; i < REFERRALS; i++) {
                boolean givesUp = i % 4 == 3;
                submitted.add(threads.submit(() -> {
                    String referral = suite.refer(CONSORTIUM, CATEGORY);
                    referrals.add(referral);
                    half.countDown();
                    if (givesUp) {
                        withdraw(referral);
                        referrals.remove(referral);
                    }
                }));
                String report = report(i % PLACES);
                reports.add(threads.submit(() -> reportToEither(doomed, report)));
            }
            half.await();
            doomed.kill();
            for (Future<?> each : reports) {
                each.get();
            }
            for (Future<?> each : submitted) {
                each.get();
            }
        }
    }

    /** To the replica that dies, which may be too busy for it; once it is dead to the other. */
    private void reportToEither(ServiceReplica doomed, String report) {
        try {
            doomed.post(OWNER, reportPath(), report);
        } catch (IOException dead) {
            suite.client.post(OWNER, Service.CONSORTIUM, reportPath(), report).expect(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Holds the list's lock until each replica stands before it with a lapse and a breach, and then lets them race. */
    private void bothReplicasSeeAtOnceThatTimeHasPassedFor(List<String> holders) throws SQLException {
        DatabaseAccess access = suite.stack.database(Part.CONSORTIUM);
        try (Connection lock = DriverManager.getConnection(access.url(), access.username(), access.password());
                Connection other = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement locking = lock.createStatement();
                Statement statement = other.createStatement()) {
            lock.setAutoCommit(false);
            locking.execute("select 1 from occupancy where " + THE_LIST + " for update");
            statement.execute("update placement set reserved_at = reserved_at - interval '50 days',"
                    + " waiting_since = waiting_since - 50 where referral_id in ('" + String.join("', '", holders)
                    + "')");
            eventually("both replicas want to act on it", () -> standingBefore(statement) == 2);
            lock.commit();
        }
    }

    /** How many of the two replicas wait for a lock with two transactions or more. */
    private static int standingBefore(Statement statement) {
        try (ResultSet waiting = statement.executeQuery("select count(*) from (select application_name from"
                + " pg_stat_activity where wait_event_type = 'Lock' and application_name like 'replica-%'"
                + " group by application_name having count(*) >= 2) replica")) {
            waiting.next();
            return waiting.getInt(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void assertAtRest(int places) {
        JsonNode use = capacity();
        int held = use.path("reserved").asInt() + use.path("occupied").asInt();
        assertEquals(places, use.path("places").asInt());
        assertEquals(Math.max(0, held - places), use.path("excess").asInt(), "never overbooked: " + use);
        assertTrue(use.path("waiting").asInt() == 0 || held >= places, "nobody waits beside a free place: " + use);
        for (JsonNode rule : suite.client
                .get("demo-operator", Service.CONSORTIUM, "/reconciliation")
                .expect(200)
                .body()
                .path("rules")) {
            assertEquals(0, rule.path("violations").asInt(), rule.toString());
        }
    }

    private JsonNode capacity() {
        return suite.client
                .get(OWNER, Service.CONSORTIUM, "/capacities/" + DemoClients.consortiumId(CONSORTIUM) + "/" + CATEGORY)
                .expect(200)
                .body();
    }

    private List<String> queue() {
        return suite.client.all(OWNER, Service.CONSORTIUM, "/waiting-list-entries?helpCategory=" + CATEGORY).stream()
                .map(entry -> entry.path("referralId").asText())
                .toList();
    }

    private ToldEvents told() {
        try {
            return ToldEvents.on(suite.stack.bootstrapServers(), Part.CONSORTIUM.topic());
        } catch (IOException noEvent) {
            throw new UncheckedIOException(noEvent);
        }
    }

    private String refer(String becomes) {
        String referral = suite.refer(CONSORTIUM, CATEGORY);
        referrals.add(referral);
        suite.awaitStatus(referral, becomes);
        return referral;
    }

    /** As often as the withdrawal meets what the services tell of the same referral at that moment. */
    private void withdraw(String referral) {
        Map<String, String> reason = Map.of("reason", "Het gezin vond zelf een oplossing.");
        String path = "/referrals/" + referral + "/withdrawal";
        eventually(
                "the referral is withdrawn",
                () -> suite.client.post(COACH, Service.REFERRAL, path, reason).is(200));
    }

    @AfterEach
    void everybodyLeavesTheListAsItWasFound() {
        List.copyOf(referrals).forEach(this::withdraw);
        assertTrue(Pause.until(HEALED, () -> onTheList() == 0), "everybody has left");
    }

    /** How many hold a place or wait for one. */
    private int onTheList() {
        JsonNode use = capacity();
        return Stream.of("reserved", "occupied", "waiting", "paused")
                .mapToInt(state -> use.path(state).asInt())
                .sum();
    }

    private static String reportPath() {
        return "/capacities/" + DemoClients.consortiumId(CONSORTIUM) + "/bulk-report";
    }

    private static String report(int places) {
        return """
                {"items": [{"helpCategory": "%s", "lines": [{"places": %d,
                  "period": {"from": "2023-01-01", "until": "2031-12-31"}}]}]}""".formatted(CATEGORY, places);
    }
}
