package nl.jeugdhulp.school.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.jeugdhulp.school.help.HelpGiven;
import nl.jeugdhulp.school.reconciliation.ReconciliationView.RuleView;

/** Counts, in SQL over all tables, how often a rule is broken. */
@ApplicationScoped
@Transactional
class ReconciliationService {
    /** A school whose match is not the one its adopted plan says, or a school of an adopted plan that was never told. */
    private static final String SCHOOLS_WITHOUT_EXACTLY_ONE = """
            SELECT count(*) FROM (
                SELECT m.school_id FROM match_plan p JOIN match_plan_school m ON m.plan_id = p.id
                    LEFT JOIN school_match h ON h.school_id = m.school_id AND h.match_plan_id = p.id
                        AND h.consortium_id = m.consortium_id AND h.matched_from = p.hand_over
                    WHERE p.status = 'ADOPTED' AND h.school_id IS NULL
                UNION ALL
                SELECT s.id FROM school s
                    LEFT JOIN match_plan_school m ON m.plan_id = s.match_plan_id AND m.school_id = s.id
                        AND m.consortium_id = s.consortium_id
                    WHERE s.match_plan_id IS NOT NULL AND m.school_id IS NULL) broken""";

    /** A plan whose score is not the sum of what its schools explain. */
    private static final String PLANS_OFF_THEIR_SCORE = """
            SELECT count(*) FROM match_plan p WHERE p.status IN ('PROPOSED', 'ADJUSTED', 'ADOPTED')
                AND p.score <> (SELECT coalesce(sum(points), 0) FROM match_plan_school m WHERE m.plan_id = p.id)""";

    private final EntityManager entities;
    private final HelpGiven help;
    private final Clock clock;

    ReconciliationService(EntityManager entities, HelpGiven help, Clock clock) {
        this.entities = entities;
        this.help = help;
        this.clock = clock;
    }

    ReconciliationView reconcile() {
        HelpGiven.Counted counted = help.counted();
        return new ReconciliationView(
                clock.instant(),
                List.of(
                        RuleView.of(
                                "each-school-in-an-adopted-plan-has-exactly-one-consortium",
                                "Elke school in een vastgesteld plan heeft precies één consortium",
                                count(SCHOOLS_WITHOUT_EXACTLY_ONE)),
                        RuleView.of(
                                "reasons-sum-to-the-score",
                                "De punten van de scholen tellen op tot de score van het plan",
                                count(PLANS_OFF_THEIR_SCORE)),
                        RuleView.of(
                                "help-counted-equals-components-known",
                                "Alle getelde hulp hoort bij een school, bij geen school of bij een onbekende school",
                                Math.abs(counted.components()
                                        - counted.withSchool()
                                        - counted.withoutSchool()
                                        - counted.schoolUnknown())),
                        RuleView.of(
                                "care-that-ended-was-counted",
                                "Van elk beëindigd traject is de hulp geteld",
                                counted.endedUnknown())),
                counted.trajectories(),
                counted.components(),
                counted.withSchool(),
                counted.withoutSchool(),
                counted.schoolUnknown(),
                counted.ended(),
                count("SELECT count(*) FROM school WHERE consortium_id IS NOT NULL"));
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
