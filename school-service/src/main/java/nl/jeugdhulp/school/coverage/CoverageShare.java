package nl.jeugdhulp.school.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** The region's coverage in one number, for the other features of this service. */
@ApplicationScoped
@Transactional
public class CoverageShare {
    private final CoverageService coverage;

    CoverageShare(CoverageService coverage) {
        this.coverage = coverage;
    }

    /** Share of IKCs and cluster 3 schools with their integral offer, in percent; empty when there is no such school. */
    public Optional<Double> percent(LocalDate day) {
        return Optional.ofNullable(
                coverage.progress(day, day).items().getLast().summary().percent());
    }
}
