package nl.jeugdhulp.consortium.waitingtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.values.HelpCategory;
import org.hibernate.Session;

/**
 * How long people waited and may expect to wait. No totals over consortia or categories are given, so that nothing that is
 * left out can be found by subtraction.
 */
@ApplicationScoped
@Transactional
class WaitingTimes {
    /** 1: a wait runs from the waiting date to the first day of care; quarters by that day. */
    static final String DEFINITION_VERSION = "1";

    private static final String REALISED = "SELECT consortium_id, help_category,"
            + " to_char(occupied_on, 'YYYY-\"Q\"Q') AS quarter, count(*) AS starts,"
            + " percentile_disc(0.5) WITHIN GROUP (ORDER BY occupied_on - waiting_since) AS median_days,"
            + " percentile_disc(0.9) WITHIN GROUP (ORDER BY occupied_on - waiting_since) AS p90_days"
            + " FROM placement WHERE submitted AND occupied_on >= ?1 AND occupied_on < ?2"
            + " GROUP BY consortium_id, help_category, quarter";
    private static final String NOW = "SELECT consortium_id, help_category, count(*) AS gross,"
            + " count(*) FILTER (WHERE state = 'WAITING') AS queued,"
            + " count(*) FILTER (WHERE state = 'WAITING' AND NOT coalesce(bridging_from <= ?1"
            + " AND coalesce(bridging_until, ?1) >= ?1, false)) AS net"
            + " FROM placement WHERE state IN ('WAITING', 'PAUSED') GROUP BY consortium_id, help_category";

    private final EntityManager entities;
    private final QueueForecast queue;
    private final Clock clock;

    WaitingTimes(EntityManager entities, QueueForecast queue, Clock clock) {
        this.entities = entities;
        this.queue = queue;
        this.clock = clock;
    }

    private record Key(CareListId list, String quarter) {}

    private record Realised(long starts, int medianDays, int p90Days) {}

    private record Present(long gross, long queued, long net) {}

    /** @param year quarters of this calendar year; the present one when absent */
    WaitingTimesView get(Optional<Integer> year, Optional<UUID> consortiumId, Optional<HelpCategory> category) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = LocalDate.of(year.orElse(today.getYear()), 1, 1);
        Map<Key, Realised> realised = realised(from, from.plusYears(1));
        Map<Key, Present> present = new HashMap<>();
        if (from.getYear() == today.getYear()) {
            String quarter = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
            present(today).forEach((list, counts) -> present.put(new Key(list, quarter), counts));
        }
        Map<Key, WaitingTimeView> rows =
                new TreeMap<>(Comparator.comparing(Key::list).thenComparing(Key::quarter));
        realised.forEach((key, past) -> rows.put(key, view(key, past, present.get(key))));
        present.forEach((key, now) -> rows.computeIfAbsent(key, missing -> view(key, null, now)));
        List<WaitingTimeView> items = rows.values().stream()
                .filter(row -> consortiumId.isEmpty() || row.consortiumId().equals(consortiumId.get()))
                .filter(row -> category.isEmpty() || row.helpCategory() == category.get())
                .toList();
        return new WaitingTimesView(clock.instant(), DEFINITION_VERSION, new ArrayList<>(items));
    }

    private WaitingTimeView view(Key key, Realised past, Present now) {
        boolean hidePast = past != null && SmallNumbers.hides(past.starts());
        boolean hideNow = now != null
                && (SmallNumbers.hides(now.gross())
                        || SmallNumbers.hides(now.net())
                        || SmallNumbers.hides(now.gross() - now.net()));
        Optional<QueueForecast.ExpectedWait> expected =
                now == null ? Optional.empty() : queue.expectedWait(key.list(), (int) now.queued());
        return new WaitingTimeView(
                key.list().consortiumId(),
                key.list().helpCategory(),
                key.quarter(),
                past == null ? Long.valueOf(0) : SmallNumbers.shown(past.starts()),
                past == null || hidePast ? null : past.medianDays(),
                past == null || hidePast ? null : past.p90Days(),
                now == null ? null : SmallNumbers.shown(now.gross()),
                now == null || hideNow ? null : Long.valueOf(now.net()),
                expected.map(QueueForecast.ExpectedWait::lowDays).orElse(null),
                expected.map(QueueForecast.ExpectedWait::highDays).orElse(null),
                hidePast || hideNow);
    }

    private Map<Key, Realised> realised(LocalDate from, LocalDate until) {
        Map<Key, Realised> found = new HashMap<>();
        entities.unwrap(Session.class)
                .createNativeQuery(REALISED, Object[].class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("help_category", String.class)
                .addScalar("quarter", String.class)
                .addScalar("starts", Long.class)
                .addScalar("median_days", Integer.class)
                .addScalar("p90_days", Integer.class)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultStream()
                .forEach(row -> found.put(
                        new Key(list(row), (String) row[2]),
                        new Realised((Long) row[3], (Integer) row[4], (Integer) row[5])));
        return found;
    }

    private Map<CareListId, Present> present(LocalDate today) {
        Map<CareListId, Present> found = new HashMap<>();
        entities.unwrap(Session.class)
                .createNativeQuery(NOW, Object[].class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("help_category", String.class)
                .addScalar("gross", Long.class)
                .addScalar("queued", Long.class)
                .addScalar("net", Long.class)
                .setParameter(1, today)
                .getResultStream()
                .forEach(row -> found.put(list(row), new Present((Long) row[2], (Long) row[3], (Long) row[4])));
        return found;
    }

    private static CareListId list(Object[] row) {
        return new CareListId((UUID) row[0], HelpCategory.valueOf((String) row[1]));
    }
}
