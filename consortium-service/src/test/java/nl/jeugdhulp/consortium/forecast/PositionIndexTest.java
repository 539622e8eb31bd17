package nl.jeugdhulp.consortium.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.consortium.forecast.PositionIndex.OrderKey;
import nl.jeugdhulp.stack.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionIndexTest {

    private static final Comparator<OrderKey> ORDER = Comparator.comparingInt(OrderKey::urgency)
            .thenComparing(OrderKey::waitingDate)
            .thenComparing(key -> key.entry().toString());
    private static final LocalDate DAY = LocalDate.of(2025, 12, 30);

    private static Connection connection;

    private final SplittableRandom random = new SplittableRandom(4);
    private PositionIndex index;

    @BeforeAll
    static void connect() throws SQLException {
        EmbeddedDatabase postgres = EmbeddedDatabase.shared();
        connection = DriverManager.getConnection(
                postgres.createDatabase("position_index"), postgres.username(), postgres.password());
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PositionIndex.DDL);
        }
        index = new PositionIndex(connection);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
    }

    @Test
    void theNumberAheadIsThatOfTheOrderAfterAnyComingAndGoing() throws SQLException {
        TreeSet<OrderKey> model = new TreeSet<>(ORDER);
        for (int step = 0; step < 300; step++) {
            if (model.isEmpty() || random.nextInt(3) > 0) {
                OrderKey key = key("a", 400);
                index.add(key);
                model.add(key);
            } else {
                OrderKey key = List.copyOf(model).get(random.nextInt(model.size()));
                index.remove(key);
                model.remove(key);
            }
        }
        index.add(key("another list", 400));

        assertPositions(model);
        for (int stranger = 0; stranger < 50; stranger++) {
            OrderKey key = key("a", 400);
            assertEquals(model.headSet(key).size(), index.ahead(key));
        }
    }

    @Test
    void manyOnOneDayAreCountedByTheirIds() throws SQLException {
        TreeSet<OrderKey> model = new TreeSet<>(ORDER);
        for (int person = 0; person < 400; person++) {
            OrderKey key = key("a", 1);
            index.add(key);
            model.add(key);
        }

        assertPositions(model);
    }

    @Test
    void addingOrRemovingTwiceCountsOnce() throws SQLException {
        OrderKey first = new OrderKey("a", 1, DAY, new UUID(0x8000_0000_0000_0000L, 1));
        OrderKey second = new OrderKey("a", 1, DAY, new UUID(0xF000_0000_0000_0000L, 1));
        index.add(first);
        index.add(first);
        assertEquals(1, index.ahead(second));

        index.remove(first);
        index.remove(first);
        assertEquals(0, index.ahead(second));
    }

    @Test
    void aRebuildGivesTheCountsThatWereKept() throws SQLException {
        List<OrderKey> people = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            people.add(key(person % 2 == 0 ? "a" : "b", 90));
            index.add(people.getLast());
        }
        for (OrderKey gone : people.subList(0, 60)) {
            index.remove(gone);
        }
        Set<String> kept = counts();

        index.rebuild();

        assertTrue(kept.size() > 100);
        assertEquals(counts(), kept);
    }

    @Test
    void twoReplicasAtOnceLoseNoCount() throws Exception {
        EmbeddedDatabase postgres = EmbeddedDatabase.shared();
        String url = postgres.createDatabase("position_index_race");
        List<OrderKey> people = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            people.add(key("a", 30));
        }
        try (Connection one = DriverManager.getConnection(url, postgres.username(), postgres.password());
                Connection other = DriverManager.getConnection(url, postgres.username(), postgres.password());
                Statement statement = one.createStatement();
                ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            statement.execute(PositionIndex.DDL);
            // Both add everybody, so that each entry is contended; half are then removed by both.
            Future<?> first = replicas.submit(() -> addAllRemoveHalf(one, people));
            Future<?> second = replicas.submit(() -> addAllRemoveHalf(other, people.reversed()));
            first.get();
            second.get();
            PositionIndex after = new PositionIndex(one);
            for (OrderKey late : people) {
                after.add(late);
            }
            TreeSet<OrderKey> model = new TreeSet<>(ORDER);
            model.addAll(people);
            long position = 0;
            for (OrderKey key : model) {
                assertEquals(position, after.ahead(key), key::toString);
                position++;
            }
        }
    }

    private static Void addAllRemoveHalf(Connection replica, List<OrderKey> people) throws SQLException {
        PositionIndex index = new PositionIndex(replica);
        replica.setAutoCommit(false);
        for (OrderKey key : people) {
            index.add(key);
            replica.commit();
        }
        for (OrderKey key : people.subList(0, people.size() / 2)) {
            index.remove(key);
            replica.commit();
        }
        return null;
    }

    private void assertPositions(SortedSet<OrderKey> model) throws SQLException {
        long position = 0;
        for (OrderKey key : model) {
            assertEquals(position, index.ahead(key), key::toString);
            position++;
        }
    }

    private OrderKey key(String list, int days) {
        return new OrderKey(
                list,
                random.nextInt(3),
                DAY.plusDays(random.nextInt(days)),
                new UUID(random.nextLong(), random.nextLong()));
    }

    private static Set<String> counts() throws SQLException {
        Set<String> counts = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select concat_ws(' ', list_id, level, urgency, bucket, people) from waiting_count where"
                                + " people > 0")) {
            while (rows.next()) {
                counts.add(rows.getString(1));
            }
        }
        return counts;
    }
}
