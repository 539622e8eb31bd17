package nl.jeugdhulp.referral.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;

/** How care of the old contracts went over, by consortium: how many, with how many gaps of how many days. */
@ApplicationScoped
class TakeoverFigures {
    private static final String DEFINITION = "1";

    private final EntityManager entities;
    private final Clock clock;

    TakeoverFigures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Hand-overs in a year.
     *
     * @param of the municipality whose inhabitants are counted, or empty for the region
     * @param only the consortium that may be shown, or empty for all
     */
    @Transactional
    TakeoverFiguresView inYear(int year, Optional<MunicipalityCode> of, Optional<UUID> only) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT consortium_id, count(*), count(*) FILTER (WHERE gap_days > 0),"
                                + " sum(gap_days) FROM takeover WHERE handed_over_on BETWEEN ?1 AND ?2"
                                + " AND (cast(?3 as text) IS NULL OR municipality = cast(?3 as text))"
                                + " AND (cast(?4 as uuid) IS NULL OR consortium_id = cast(?4 as uuid))"
                                + " GROUP BY consortium_id ORDER BY consortium_id")
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year, 12, 31))
                .setParameter(3, of.map(MunicipalityCode::value).orElse(null))
                .setParameter(4, only.orElse(null))
                .getResultList();
        List<TakeoverFiguresView.Item> items = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> TakeoverFiguresView.Item.of((UUID) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
        return new TakeoverFiguresView(year, TransitionYear.is(year), DEFINITION, clock.instant(), items);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
