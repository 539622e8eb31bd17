package nl.jeugdhulp.school.deploymentcap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.jeugdhulp.values.SchoolYear;

@ApplicationScoped
class DeploymentCapRepository implements PanacheRepositoryBase<DeploymentCap, Integer> {
    /** The steps of this year, or else of the latest year before it that has any. */
    Optional<DeploymentCap> latest(SchoolYear year) {
        return find("startYear <= ?1 order by startYear desc", year.startYear()).firstResultOptional();
    }
}
