package nl.jeugdhulp.consortium.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.consortium.partnership.StepView.Evidence;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What the suite holds about the partnership: each fact with the address at which it can be read. */
@ApplicationScoped
class PartnershipFacts {
    private static final int MOST_EVIDENCE = 20;
    private static final String REPORTED =
            "SELECT consortium_id AS id, max(as_of) AT TIME ZONE 'Europe/Amsterdam' AS at FROM capacity"
                    + " WHERE as_of >= :since GROUP BY consortium_id";
    private static final String MEASURABLE_GOALS = "SELECT g.id, max(f.recorded_at) AT TIME ZONE 'Europe/Amsterdam' AS"
            + " at FROM transformation_goal g JOIN goal_indicator i ON i.goal_id = g.id JOIN goal_figure f ON"
            + " f.indicator_id = i.id WHERE EXISTS (SELECT 1 FROM goal_figure b WHERE b.indicator_id = i.id AND b.kind ="
            + " 'BASELINE') AND EXISTS (SELECT 1 FROM goal_figure t WHERE t.indicator_id = i.id AND t.kind = 'TARGET')"
            + " GROUP BY g.id";
    private static final String IN_FORCE = "SELECT id, in_force_since AS at FROM agreement WHERE state IN ('IN_FORCE',"
            + " 'EVALUATED') AND term_from <= :today AND coalesce(term_until, :today) >= :today";
    private static final String LEARNT = "SELECT x.id, max(e.told_at) AT TIME ZONE 'Europe/Amsterdam' AS at FROM"
            + " staff_exchange x JOIN staff_exchange_experience e ON e.exchange_id = x.id WHERE x.state = 'AGREED'"
            + " GROUP BY x.id";
    private static final String LINKED = "SELECT p.id, p.changed_at AT TIME ZONE 'Europe/Amsterdam' AS at FROM"
            + " chain_partner p WHERE EXISTS (SELECT 1 FROM chain_partner_identifier i WHERE i.partner_id = p.id)";
    private static final String EVALUATED = "SELECT id, held_on AS at FROM evaluation WHERE held_on > :since";
    private static final String MEASURED = "SELECT DISTINCT i.goal_id AS id, max(f.recorded_at) OVER (PARTITION BY"
            + " i.goal_id) AT TIME ZONE 'Europe/Amsterdam' AS at FROM goal_figure f JOIN goal_indicator i ON i.id ="
            + " f.indicator_id WHERE f.kind = 'MEASURED' AND f.year >= :year";

    private final EntityManager entities;

    PartnershipFacts(EntityManager entities) {
        this.entities = entities;
    }

    /** Which consortia reported capacity lately. */
    List<Evidence> reportedCapacity(Instant now, Duration freshness) {
        return facts("consortium", "/v1/consortia/", REPORTED, Map.of("since", now.minus(freshness)));
    }

    /** Goals with an indicator that says where it began and where it is to come. */
    List<Evidence> measurableGoals() {
        return facts("goal", "/v1/goals/", MEASURABLE_GOALS, Map.of());
    }

    List<Evidence> agreementsInForce(LocalDate today) {
        return facts("agreement", "/v1/agreements/", IN_FORCE, Map.of("today", today));
    }

    /** The parties to agreements in force, as {@code Party.key()} writes them. */
    Set<String> partiesInForce(LocalDate today) {
        return new HashSet<>(entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT p.party FROM agreement_party p WHERE p.agreement_id IN (SELECT id FROM ("
                                + IN_FORCE + ") now_in_force)",
                        String.class)
                .setParameter("today", today)
                .getResultList());
    }

    /** Exchanges of which somebody told what was learnt. */
    List<Evidence> exchangesLearntFrom() {
        return facts("staff-exchange", "/v1/staff-exchanges/", LEARNT, Map.of());
    }

    /** Chain partners that another map knows too. */
    List<Evidence> linkedPartners() {
        return facts("chain-partner", "/v1/chain-partners/", LINKED, Map.of());
    }

    List<Evidence> evaluationsSince(LocalDate day) {
        return facts("evaluation", "/v1/evaluations/", EVALUATED, Map.of("since", day));
    }

    /** Goals of which something was measured in that year or later. */
    List<Evidence> goalsMeasuredSince(int year) {
        return facts("goal", "/v1/goals/", MEASURED, Map.of("year", year));
    }

    private List<Evidence> facts(String kind, String address, String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id, CAST(at AS date) AS day FROM (" + sql + ") fact ORDER BY at DESC, id DESC LIMIT "
                                + MOST_EVIDENCE,
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("day", LocalDate.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Evidence(kind, address + row[0], (LocalDate) row[1]))
                .toList();
    }
}
