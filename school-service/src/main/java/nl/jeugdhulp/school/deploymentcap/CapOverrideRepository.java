package nl.jeugdhulp.school.deploymentcap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolYear;

@ApplicationScoped
class CapOverrideRepository implements PanacheRepositoryBase<CapOverride, UUID> {
    /** The override made last that covers these days to the end; one that ends sooner does not count. */
    Optional<CapOverride> newest(String school, SchoolYear year, Period days) {
        return find(
                        "schoolId = ?1 and startYear = ?2 and untilDate >= ?3 order by madeAt desc, id desc",
                        school,
                        year.startYear(),
                        days.until())
                .firstResultOptional();
    }
}
