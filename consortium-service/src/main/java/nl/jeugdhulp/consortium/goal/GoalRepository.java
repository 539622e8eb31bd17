package nl.jeugdhulp.consortium.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {
    List<Goal> page(Instant changedSince, UUID after, int count) {
        return find("id > ?1 and changedAt >= ?2 order by id", after, changedSince)
                .range(0, count - 1)
                .list();
    }

    void add(Indicator indicator) {
        getEntityManager().persist(indicator);
    }

    List<Indicator> indicatorsOf(UUID goalId) {
        return getEntityManager()
                .createQuery("from Indicator where goalId = ?1 order by id", Indicator.class)
                .setParameter(1, goalId)
                .getResultList();
    }

    /** Locked, so that two figures of one indicator are recorded one after the other. */
    Optional<Indicator> indicator(UUID goalId, UUID indicatorId, LockModeType lock) {
        return Optional.ofNullable(getEntityManager().find(Indicator.class, indicatorId, lock))
                .filter(found -> found.goalId().equals(goalId));
    }

    void add(Figure figure) {
        getEntityManager().persist(figure);
    }

    /** All revisions, by kind, year and revision. */
    List<Figure> figuresOf(UUID indicatorId) {
        return getEntityManager()
                .createQuery(
                        "from Figure where id.indicatorId = ?1 order by id.kind, id.slot, id.revision", Figure.class)
                .setParameter(1, indicatorId)
                .getResultList();
    }
}
