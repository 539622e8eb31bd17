package nl.jeugdhulp.consortium.norm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.waitingtime.SmallNumbers;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.hibernate.Session;

/** The norms for waiting, and who waits longer. */
@ApplicationScoped
@Transactional
class NormService {
    /** 1: a wait that is not over and was told to outlast the norm of its span. */
    private static final String DEFINITION_VERSION = "1";

    private static final String BREACHES =
            "SELECT * FROM (SELECT referral_id, consortium_id, help_category, municipality, 'REFERRAL_TO_INTAKE' AS"
                    + " clock, intake_breached_since AS due_on FROM placement WHERE state IN ('WAITING', 'PAUSED',"
                    + " 'RESERVED') AND intake_on IS NULL AND intake_breached_since IS NOT NULL UNION ALL SELECT"
                    + " referral_id, consortium_id, help_category, municipality, 'INTAKE_TO_START', start_breached_since"
                    + " FROM placement WHERE state IN ('WAITING', 'PAUSED', 'RESERVED') AND start_breached_since IS NOT"
                    + " NULL) breach WHERE true";

    private final EntityManager entities;
    private final PlacementConfig config;
    private final Clock clock;

    NormService(EntityManager entities, PlacementConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** The norm of every urgency and category, in that order. */
    List<NormView> list() {
        List<NormView> all = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            Arrays.stream(HelpCategory.values())
                    .forEach(category -> all.add(find(urgency, category)
                            .map(norm -> view(urgency, category, norm))
                            .orElseGet(() -> new NormView(
                                    urgency, category, config.intakeNormDays(), config.startNormDays(), false))));
        }
        return all;
    }

    /** @return the norm with its version */
    Set put(Urgency urgency, HelpCategory category, NormRequest request, String ifMatch) {
        Optional<Norm> known = find(urgency, category);
        known.ifPresent(norm -> IfMatch.required(ifMatch).check(norm));
        Norm norm = known.orElseGet(() -> new Norm(new Norm.Id(urgency, category)));
        norm.set(request.intakeDays(), request.startDays());
        entities.persist(norm);
        entities.flush();
        return new Set(view(urgency, category, norm), norm.version());
    }

    private Optional<Norm> find(Urgency urgency, HelpCategory category) {
        return Optional.ofNullable(entities.find(Norm.class, new Norm.Id(urgency, category)));
    }

    private static NormView view(Urgency urgency, HelpCategory category, Norm norm) {
        return new NormView(urgency, category, norm.intakeDays(), norm.startDays(), true);
    }

    /** Of one consortium, or of each; in the order of consortium, category and span. */
    BreachCountsView breachCounts(Optional<UUID> consortiumId) {
        List<BreachCountView> items = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT consortium_id, help_category, clock, count(*) AS breaches FROM (" + BREACHES
                                + ") counted GROUP BY consortium_id, help_category, clock"
                                + " ORDER BY consortium_id, help_category, clock",
                        Object[].class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("help_category", String.class)
                .addScalar("clock", String.class)
                .addScalar("breaches", Long.class)
                .getResultStream()
                .filter(row -> consortiumId.isEmpty() || consortiumId.get().equals(row[0]))
                .map(row -> new BreachCountView(
                        (UUID) row[0],
                        HelpCategory.valueOf((String) row[1]),
                        WaitingClock.valueOf((String) row[2]),
                        SmallNumbers.shown((Long) row[3]),
                        SmallNumbers.hides((Long) row[3])))
                .toList();
        return new BreachCountsView(clock.instant(), DEFINITION_VERSION, items);
    }

    /** Waits longer than the norm that are not over, by referral. */
    Page<BreachView> breaches(PlacementScope scope, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = "";
        if (scope.consortiumId() != null) {
            condition += " AND consortium_id = :consortiumId";
            parameters.put("consortiumId", scope.consortiumId());
        }
        if (scope.municipality() != null) {
            condition += " AND municipality = :municipality";
            parameters.put("municipality", scope.municipality().value());
        }
        Long total = null;
        if (request.count()) {
            var count = entities.createNativeQuery("SELECT count(*) FROM (" + BREACHES + condition + ") all_breaches");
            parameters.forEach(count::setParameter);
            total = ((Number) count.getSingleResult()).longValue();
        }
        if (request.after().isPresent()) {
            Cursor after = request.after().get();
            condition += " AND (referral_id, clock) > (:afterId, :afterClock)";
            parameters.put("afterId", after.uuid());
            parameters.put("afterClock", after.part(1, WaitingClock::valueOf).name());
        }
        var query = entities.unwrap(Session.class)
                .createNativeQuery(BREACHES + condition + " ORDER BY referral_id, clock", Object[].class)
                .addScalar("referral_id", UUID.class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("help_category", String.class)
                .addScalar("clock", String.class)
                .addScalar("due_on", LocalDate.class)
                .setMaxResults(request.limit() + 1);
        parameters.forEach(query::setParameter);
        List<BreachView> found = query.getResultStream()
                .map(row -> new BreachView(
                        (UUID) row[0],
                        (UUID) row[1],
                        HelpCategory.valueOf((String) row[2]),
                        WaitingClock.valueOf((String) row[3]),
                        (LocalDate) row[4]))
                .toList();
        Page<BreachView> page = Page.of(found, request, breach -> Cursor.of(breach.referralId(), breach.clock()));
        return total == null ? page : page.withTotal(total);
    }

    record Set(NormView view, long version) {}
}
