package nl.jeugdhulp.school.deployment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

@ApplicationScoped
class DeploymentRepository implements PanacheRepositoryBase<CollectiveDeployment, UUID> {

    /** A deployment at the school that runs or ran on one of these days. */
    Optional<UUID> overlapping(SchoolId school, Period days) {
        return find(
                        "schoolId = ?1 and fromDate <= ?2 and coalesce(endedOn, untilDate) >= ?3"
                                + " and coalesce(endedOn, untilDate) >= fromDate order by fromDate",
                        school.value(),
                        days.until(),
                        days.from())
                .firstResultOptional()
                .map(CollectiveDeployment::id);
    }

    /** Dayparts at the school in a school year: those agreed, and those given where one ended early. */
    int dayparts(SchoolId school, SchoolYear year) {
        Number sum = (Number) getEntityManager()
                .createQuery("select coalesce(sum(coalesce(d.daypartsGiven, d.dayparts)), 0)"
                        + " from CollectiveDeployment d where d.schoolId = ?1 and d.startYear = ?2")
                .setParameter(1, school.value())
                .setParameter(2, year.startYear())
                .getSingleResult();
        return sum.intValue();
    }

    Optional<CollectiveDeployment> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> pastLastDay(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select d.id from CollectiveDeployment d where d.status = ?1 and d.untilDate < ?2", UUID.class)
                .setParameter(1, DeploymentStatus.AGREED)
                .setParameter(2, today)
                .getResultList();
    }

    /** Deployments at schools that have closed, each with the day of closure. */
    List<Object[]> atClosedSchools(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select d.id, s.closedOn from CollectiveDeployment d join School s on s.id = d.schoolId"
                                + " where d.status = ?1 and s.closedOn <= ?2",
                        Object[].class)
                .setParameter(1, DeploymentStatus.AGREED)
                .setParameter(2, today)
                .getResultList();
    }
}
