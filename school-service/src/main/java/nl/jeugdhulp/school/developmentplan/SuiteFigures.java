package nl.jeugdhulp.school.developmentplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import nl.jeugdhulp.school.coverage.CoverageShare;
import nl.jeugdhulp.school.help.Organisations;
import nl.jeugdhulp.school.registry.SchoolMatches;
import nl.jeugdhulp.school.registry.SchoolRegister;

/** The suite's own figures by which goals are measured. */
@ApplicationScoped
class SuiteFigures {
    private static final String ARRANGEMENTS = "SELECT count(*) FROM care_arrangement WHERE status = ?1";

    private final SchoolRegister register;
    private final SchoolMatches matches;
    private final CoverageShare coverage;
    private final Organisations organisations;
    private final EntityManager entities;

    SuiteFigures(
            SchoolRegister register,
            SchoolMatches matches,
            CoverageShare coverage,
            Organisations organisations,
            EntityManager entities) {
        this.register = register;
        this.matches = matches;
        this.coverage = coverage;
        this.organisations = organisations;
        this.entities = entities;
    }

    /** The figure on this day; empty when there is none, or people measure it. */
    Optional<BigDecimal> of(Indicator indicator, LocalDate today) {
        return switch (indicator) {
            case SCHOOL_YEARS_IN_VIEW -> Optional.of(BigDecimal.valueOf(organisations.yearsInView()));
            case SCHOOLS_WITH_CONSORTIUM_PERCENT -> matched(today);
            case ORGANISATIONS_PER_SCHOOL ->
                decimal(organisations.year(organisations.presentYear()).organisationsPerSchool());
            case SCHOOLS_WITHIN_TARGET_PERCENT ->
                decimal(organisations.year(organisations.presentYear()).withinTargetPercent());
            case COVERAGE_PERCENT -> decimal(coverage.percent(today).orElse(null));
            case ARRANGEMENTS_OPEN -> count("OPEN");
            case ARRANGEMENTS_EVALUATED -> count("EVALUATED");
            case MEASURED_BY_PEOPLE -> Optional.empty();
        };
    }

    private Optional<BigDecimal> matched(LocalDate today) {
        var open = register.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var withConsortium = matches.on(today).keySet();
        long matched = open.stream()
                .filter(school -> withConsortium.contains(school.id()))
                .count();
        return decimal(100.0 * matched / open.size());
    }

    private Optional<BigDecimal> count(String status) {
        Number count = (Number)
                entities.createNativeQuery(ARRANGEMENTS).setParameter(1, status).getSingleResult();
        return Optional.of(BigDecimal.valueOf(count.longValue()));
    }

    private static Optional<BigDecimal> decimal(Double number) {
        return Optional.ofNullable(number)
                .map(value -> BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }
}
