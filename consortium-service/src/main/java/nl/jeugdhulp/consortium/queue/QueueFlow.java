package nl.jeugdhulp.consortium.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.consortium.forecast.PositionIndex;
import nl.jeugdhulp.platform.time.ClockProducer;
import org.hibernate.Session;

/** Keeps, in the transaction of each change, where everybody stands and how each list flowed on each day. */
@ApplicationScoped
public class QueueFlow {
    private static final String COUNT = "INSERT INTO queue_day AS counted (consortium_id, help_category, day,"
            + " waiting_before, started, left_list, joined_crisis, joined_urgent, joined_regular)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (consortium_id, help_category, day) DO UPDATE SET"
            + " started = counted.started + excluded.started,"
            + " left_list = counted.left_list + excluded.left_list,"
            + " joined_crisis = counted.joined_crisis + excluded.joined_crisis,"
            + " joined_urgent = counted.joined_urgent + excluded.joined_urgent,"
            + " joined_regular = counted.joined_regular + excluded.joined_regular";

    private final EntityManager entities;

    QueueFlow(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param changes what the flushed changes of placements on locked lists did
     * @param waitedBefore how many waited on each list before the change
     */
    public void follow(List<QueueMove> changes, Map<CareListId, Integer> waitedBefore, Instant now) {
        List<QueueMove> moved =
                changes.stream().filter(move -> !move.changesNothing()).toList();
        if (!moved.isEmpty()) {
            LocalDate day = LocalDate.ofInstant(now, ClockProducer.ZONE);
            entities.unwrap(Session.class).doWork(connection -> {
                PositionIndex positions = new PositionIndex(connection);
                for (QueueMove move : moved) {
                    follow(connection, positions, move, waitedBefore, day);
                }
            });
        }
    }

    private static void follow(
            Connection connection,
            PositionIndex positions,
            QueueMove move,
            Map<CareListId, Integer> waitedBefore,
            LocalDate day)
            throws SQLException {
        QueuePlace before = move.before();
        QueuePlace after = move.after();
        if (before != null) {
            positions.remove(before.key());
            boolean sameList = after != null && before.list().equals(after.list());
            if (!sameList) {
                count(
                        connection,
                        before,
                        waitedBefore.get(before.list()),
                        day,
                        move.served() ? 1 : 0,
                        move.served() ? 0 : 1,
                        false);
            }
        }
        if (after != null) {
            positions.add(after.key());
            if (before == null || !before.list().equals(after.list())) {
                count(connection, after, waitedBefore.get(after.list()), day, 0, 0, true);
            }
        }
    }

    private static void count(
            Connection connection,
            QueuePlace place,
            int waitedBefore,
            LocalDate day,
            int started,
            int left,
            boolean joined)
            throws SQLException {
        int rank = UrgencyColumn.rank(place.urgency());
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, place.list().consortiumId());
            count.setString(2, place.list().helpCategory().name());
            count.setObject(3, day);
            count.setInt(4, waitedBefore);
            count.setInt(5, started);
            count.setInt(6, left);
            for (int urgency = 0; urgency < 3; urgency++) {
                count.setInt(7 + urgency, joined && urgency == rank ? 1 : 0);
            }
            count.executeUpdate();
        }
    }
}
