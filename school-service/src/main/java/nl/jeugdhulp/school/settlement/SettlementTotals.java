package nl.jeugdhulp.school.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.jeugdhulp.school.settlement.SettlementTotalsView.Line;
import nl.jeugdhulp.school.settlement.SettlementTotalsView.Total;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/** Adds up the settled exceptions of a year per municipality of residence, small numbers of people suppressed. */
@ApplicationScoped
@Transactional
class SettlementTotals {
    private static final String PER_MUNICIPALITY = "SELECT responsible_municipality, count(*), sum(settled_amount)"
            + " FROM exception_case WHERE settled_on BETWEEN ?1 AND ?2 GROUP BY 1 ORDER BY 1";

    private final EntityManager entities;
    private final Clock clock;

    SettlementTotals(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param wanted a calendar year, or null for the present one */
    SettlementTotalsView of(Integer wanted) {
        int year = wanted == null ? LocalDate.now(clock).getYear() : wanted;
        List<?> rows = entities.createNativeQuery(PER_MUNICIPALITY)
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year, 12, 31))
                .getResultList();
        List<SettledWith> all = rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new SettledWith((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue()))
                .toList();
        SettledWith.Shown shown = SettledWith.shown(all);
        List<Line> lines = all.stream()
                .map(each -> line(each, shown.municipalities().contains(each.municipality())))
                .toList();
        return new SettlementTotalsView(
                clock.instant(),
                SettlementTotalsView.DEFINITION_VERSION,
                year,
                lines,
                shown.total()
                        ? new Total(
                                all.stream().mapToInt(SettledWith::people).sum(),
                                Money.ofCents(all.stream()
                                        .mapToLong(SettledWith::cents)
                                        .sum()),
                                false)
                        : new Total(null, null, true));
    }

    private static Line line(SettledWith each, boolean shown) {
        return new Line(
                new MunicipalityCode(each.municipality()),
                shown ? each.people() : null,
                shown ? Money.ofCents(each.cents()) : null,
                !shown);
    }
}
