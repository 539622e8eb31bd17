package nl.jeugdhulp.consortium.placement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueuePlace;
import nl.jeugdhulp.consortium.queue.UrgencyColumn;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
public class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {
    /** Which list to lock for this referral; read without loading the placement, which must be read after the lock. */
    public Optional<CareListId> listOf(UUID referralId) {
        return getEntityManager()
                .createQuery(
                        "select p.consortiumId, p.helpCategory from Placement p where p.referralId = ?1"
                                + " and p.consortiumId is not null and p.helpCategory is not null",
                        Object[].class)
                .setParameter(1, referralId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(row -> new CareListId((UUID) row[0], (HelpCategory) row[1]))
                .findFirst();
    }

    /** The next in the queue. */
    List<Placement> next(CareListId list, int count) {
        return select(list, "state = 'WAITING' ORDER BY urgency, waiting_since, referral_id", count);
    }

    /** The stretch of the queue after that place, or its head when there is none; its cost does not grow with the depth. */
    public List<Placement> waiting(CareListId list, QueuePlace after, int count) {
        String later = after == null
                ? ""
                : " AND (urgency, waiting_since, referral_id) > (%d, DATE '%s', '%s')"
                        .formatted(UrgencyColumn.rank(after.urgency()), after.waitingSince(), after.referralId());
        return select(list, "state = 'WAITING'" + later + " ORDER BY urgency, waiting_since, referral_id", count);
    }

    /** Those above capacity that are first to get a place within it. */
    List<Placement> longestInExcess(CareListId list, int count) {
        return select(list, "excess IS NOT NULL ORDER BY reserved_at, referral_id", count);
    }

    /** Those who hold a place within capacity and got it last. */
    List<Placement> lastPlaced(CareListId list, int count) {
        return select(
                list,
                "excess IS NULL AND state IN ('RESERVED', 'OCCUPIED') ORDER BY reserved_at DESC, referral_id DESC",
                count);
    }

    /** Reservations made before that moment, oldest first. */
    public List<UUID> reservedBefore(Instant moment, int count) {
        return getEntityManager()
                .createQuery(
                        "select p.referralId from Placement p where p.state = RESERVED and p.reservedAt < ?1"
                                + " order by p.reservedAt",
                        UUID.class)
                .setParameter(1, moment)
                .setMaxResults(count)
                .getResultList();
    }

    /** How many places of the list have been reserved since before that moment. */
    long countReservedBefore(CareListId list, Instant moment) {
        return count(
                "consortiumId = ?1 and helpCategory = ?2 and state = RESERVED and reservedAt < ?3",
                list.consortiumId(),
                list.helpCategory(),
                moment);
    }

    /** Keeps who changed what and why. */
    public void log(UUID referralId, Instant at, String kind, String detail, String by) {
        getEntityManager()
                .createNativeQuery("INSERT INTO wait_change (id, referral_id, at, kind, detail, changed_by)"
                        + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS text), ?6)")
                .setParameter(1, Ids.next())
                .setParameter(2, referralId)
                .setParameter(3, at)
                .setParameter(4, kind)
                .setParameter(5, detail)
                .setParameter(6, by)
                .executeUpdate();
    }

    /** Reads what the database holds; the caller has flushed what matters and changed nothing that the condition reads. */
    private List<Placement> select(CareListId list, String condition, int count) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM placement WHERE consortium_id = ?1 AND help_category = ?2 AND " + condition
                                + " LIMIT ?3",
                        Placement.class)
                .setParameter(1, list.consortiumId())
                .setParameter(2, list.helpCategory().name())
                .setParameter(3, count)
                .setFlushMode(FlushModeType.COMMIT);
        return placements(query);
    }

    private static List<Placement> placements(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Placement.class::cast).toList();
    }
}
