package nl.jeugdhulp.consortium.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many people go before an entry, in lists of any length, from counts kept in the transaction of each change.
 *
 * <p>The order is urgency, waiting date, id. Beside the entries stand counts per urgency, year, month, day and slice of
 * the ids of a day (their first two digits), so that a position is a sum over the more urgent classes, the earlier years,
 * the earlier months of the year, days of the month and slices of the day, and a count of the entries in the one slice
 * left: some fifty rows for a list spread over ten years, whatever its length. A list of which all entries bear the same
 * date needs up to 255 slices and 1/256 of the day, which is why ids must be random (version 4).
 *
 * <p>Works in the caller's transaction, never in auto-commit. The count per urgency is one row for each list and is taken
 * first, so changes of one list and urgency wait for one another until commit; whoever changes two entries in one
 * transaction locks their list first.
 */
public final class PositionIndex {

    /** What a migration must create; the list is any text that names consortium and category. */
    public static final String DDL = """
        create table waiting_order (
            list_id text collate "C" not null,
            urgency smallint not null,
            waiting_date date not null,
            entry_id uuid not null,
            primary key (list_id, urgency, waiting_date, entry_id)
        );
        create table waiting_count (
            list_id text collate "C" not null,
            level smallint not null,
            urgency smallint not null,
            bucket text collate "C" not null,
            people integer not null check (people >= 0),
            primary key (list_id, level, urgency, bucket)
        ) with (fillfactor = 70);
        comment on column waiting_count.level is '0 urgency, 1 year, 2 month, 3 day, 4 slice of a day by id';
        """;

    private static final String ADD = """
        with added as (
            insert into waiting_order (list_id, urgency, waiting_date, entry_id) values (?, ?, ?, ?)
            on conflict do nothing
            returning list_id, urgency
        )
        insert into waiting_count as counted (list_id, level, urgency, bucket, people)
        select list_id, level, urgency, bucket, 1
        from added, (values (0, ?), (1, ?), (2, ?), (3, ?), (4, ?)) buckets (level, bucket)
        order by level
        on conflict (list_id, level, urgency, bucket) do update set people = counted.people + 1
        """;

    private static final String REMOVE = """
        with removed as (
            delete from waiting_order where list_id = ? and urgency = ? and waiting_date = ? and entry_id = ?
            returning list_id, urgency
        ),
        locked as (
            select list_id, level, urgency, bucket
            from waiting_count
            join removed using (list_id, urgency)
            join (values (0, ?), (1, ?), (2, ?), (3, ?), (4, ?)) buckets (level, bucket) using (level, bucket)
            order by level
            for update of waiting_count
        )
        update waiting_count counted set people = counted.people - 1
        from locked
        where (counted.list_id, counted.level, counted.urgency, counted.bucket)
            = (locked.list_id, locked.level, locked.urgency, locked.bucket)
        """;

    private static final String SWEEP = """
        delete from waiting_count where list_id = ? and urgency = ? and people = 0
            and (level, bucket) in ((3, ?), (4, ?))
        """;

    private static final String AHEAD = """
        select coalesce(sum(people), 0) from (
            select people from waiting_count where list_id = ? and level = 0 and urgency < ?
            union all
            select people from waiting_count where list_id = ? and level = 1 and urgency = ? and bucket < ?
            union all
            select people from waiting_count
            where list_id = ? and level = 2 and urgency = ? and bucket >= ? and bucket < ?
            union all
            select people from waiting_count
            where list_id = ? and level = 3 and urgency = ? and bucket >= ? and bucket < ?
            union all
            select people from waiting_count
            where list_id = ? and level = 4 and urgency = ? and bucket >= ? and bucket < ?
            union all
            select count(*) from waiting_order
            where list_id = ? and urgency = ? and waiting_date = ? and entry_id >= ? and entry_id < ?
        ) ahead
        """;

    private static final String REBUILD = """
        delete from waiting_count;
        insert into waiting_count (list_id, level, urgency, bucket, people)
        select list_id, level, urgency, bucket, count(*)
        from waiting_order
        cross join lateral (values
            (0, ''),
            (1, to_char(waiting_date, 'YYYY')),
            (2, to_char(waiting_date, 'YYYY-MM')),
            (3, to_char(waiting_date, 'YYYY-MM-DD')),
            (4, to_char(waiting_date, 'YYYY-MM-DD') || '/' || left(entry_id::text, 2))) buckets (level, bucket)
        group by list_id, level, urgency, bucket
        """;

    private final Connection connection;

    /** @param connection to a database with the tables of {@link #DDL}; transactions are the caller's */
    public PositionIndex(Connection connection) {
        this.connection = connection;
    }

    /** One entry's place in the order. */
    public record OrderKey(String list, int urgency, LocalDate waitingDate, UUID entry) {

        private String year() {
            return waitingDate.toString().substring(0, 4);
        }

        private String month() {
            return waitingDate.toString().substring(0, 7);
        }

        private String day() {
            return waitingDate.toString();
        }

        private String slice() {
            return day() + "/" + entry.toString().substring(0, 2);
        }

        private UUID firstOfSlice() {
            return new UUID(entry.getMostSignificantBits() & 0xFF00_0000_0000_0000L, 0);
        }
    }

    /** Puts an entry on its list; one that is there already changes nothing. */
    public void add(OrderKey key) throws SQLException {
        change(ADD, key);
    }

    /** Takes an entry off its list; one that is not there changes nothing. */
    public void remove(OrderKey key) throws SQLException {
        change(REMOVE, key);
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            set(sweep, key.list(), key.urgency(), key.day(), key.slice());
            sweep.executeUpdate();
        }
    }

    /** People on the list who go before this entry, whether or not it is on the list itself. */
    public long ahead(OrderKey key) throws SQLException {
        try (PreparedStatement ahead = connection.prepareStatement(AHEAD)) {
            String list = key.list();
            int urgency = key.urgency();
            set(
                    ahead,
                    list,
                    urgency,
                    list,
                    urgency,
                    key.year(),
                    list,
                    urgency,
                    key.year(),
                    key.month(),
                    list,
                    urgency,
                    key.month(),
                    key.day(),
                    list,
                    urgency,
                    key.day(),
                    key.slice(),
                    list,
                    urgency,
                    key.waitingDate(),
                    key.firstOfSlice(),
                    key.entry());
            try (ResultSet result = ahead.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Counts anew from the entries, after a bulk load. */
    public void rebuild() throws SQLException {
        try (Statement rebuild = connection.createStatement()) {
            rebuild.execute(REBUILD);
        }
    }

    private void change(String sql, OrderKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(
                    statement,
                    key.list(),
                    key.urgency(),
                    key.waitingDate(),
                    key.entry(),
                    "",
                    key.year(),
                    key.month(),
                    key.day(),
                    key.slice());
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
