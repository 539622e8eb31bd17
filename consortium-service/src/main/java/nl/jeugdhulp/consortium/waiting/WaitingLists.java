package nl.jeugdhulp.consortium.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.consortium.waiting.WaitingEntryDetailView.Explanation;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import org.hibernate.Session;

/** Answers questions about the waiting lists, each within the scope of who asks. */
@ApplicationScoped
@Transactional
class WaitingLists {
    private static final UUID LOWEST = new UUID(0, 0);

    private final WaitingRows rows;
    private final QueueForecast queue;
    private final ForecastCalibration calibration;
    private final PlacementConfig config;
    private final EntityManager entities;
    private final Clock clock;

    WaitingLists(
            WaitingRows rows,
            QueueForecast queue,
            ForecastCalibration calibration,
            PlacementConfig config,
            EntityManager entities,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.calibration = calibration;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /** In the order of consortium, category and queue; the same list twice is identical. */
    Page<WaitingEntryView> list(PlacementScope scope, WaitingFilter filter, PageRequest request) {
        List<WaitingRow> found = rows.page(scope, filter, request.after(), request.limit() + 1);
        Page<WaitingEntryView> page =
                Page.of(found, request, WaitingRow::cursor).map(row -> view(row, ahead(row)));
        return request.count() ? page.withTotal(rows.count(scope, filter)) : page;
    }

    /** One wait, explained, with its version. */
    Found get(PlacementScope scope, UUID referralId) {
        WaitingRow row = rows.find(scope, referralId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        long ahead = ahead(row);
        ExpectedStartView start =
                row.paused() ? null : ExpectedStartView.of(queue.expectedStart(row.list(), row.urgency(), ahead));
        WaitingEntryDetailView view = new WaitingEntryDetailView(
                view(row, ahead),
                row.paused() ? null : explanation(row, ahead),
                start,
                start == null ? null : calibration.result(),
                changes(scope, referralId));
        return new Found(view, row.version());
    }

    private WaitingEntryView view(WaitingRow row, long ahead) {
        return WaitingEntryView.of(row, row.paused() ? null : ahead + 1, LocalDate.now(clock), config);
    }

    private long ahead(WaitingRow row) {
        return queue.ahead(row.list(), row.urgency(), row.waitingSince(), row.referralId());
    }

    private Explanation explanation(WaitingRow row, long ahead) {
        long moreUrgent = queue.ahead(row.list(), row.urgency(), LocalDate.EPOCH, LOWEST);
        long beforeTheDay = queue.ahead(row.list(), row.urgency(), row.waitingSince(), LOWEST);
        return new Explanation(moreUrgent, beforeTheDay - moreUrgent, ahead - beforeTheDay);
    }

    /** Reasons are free text about somebody, and so for the consortium that wrote them. */
    private List<WaitChangeView> changes(PlacementScope scope, UUID referralId) {
        boolean withReasons = scope.consortiumId() != null;
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT at, kind, detail, changed_by FROM wait_change WHERE referral_id = ?1 ORDER BY id",
                        Object[].class)
                .addScalar("at", Instant.class)
                .addScalar("kind", String.class)
                .addScalar("detail", String.class)
                .addScalar("changed_by", String.class)
                .setParameter(1, referralId)
                .getResultStream()
                .map(row -> new WaitChangeView(
                        (Instant) row[0], (String) row[1], withReasons ? (String) row[2] : null, (String) row[3]))
                .toList();
    }

    CalibrationView calibration() {
        return calibration.result();
    }

    record Found(WaitingEntryDetailView view, long version) {}
}
