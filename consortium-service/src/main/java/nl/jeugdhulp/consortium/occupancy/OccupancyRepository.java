package nl.jeugdhulp.consortium.occupancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.jeugdhulp.consortium.queue.CareListId;

@ApplicationScoped
public class OccupancyRepository implements PanacheRepositoryBase<Occupancy, CareListId> {
    /** Locks one list until the end of the transaction; makes it when nobody needed it before. */
    public Occupancy lock(CareListId id) {
        Occupancy occupancy = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (occupancy != null) {
            return occupancy;
        }
        getEntityManager()
                .createNativeQuery("INSERT INTO occupancy (consortium_id, help_category) VALUES (?1, ?2)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter(1, id.consortiumId())
                .setParameter(2, id.helpCategory().name())
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<CareListId> whereSomebodyWaits() {
        return find("waiting > 0 order by id.consortiumId, id.helpCategory").stream()
                .map(Occupancy::id)
                .toList();
    }

    /** Locks several lists, always in the same order. */
    public Map<CareListId, Occupancy> lock(Collection<CareListId> ids) {
        Map<CareListId, Occupancy> locked = new TreeMap<>();
        new TreeSet<>(ids).forEach(id -> locked.put(id, lock(id)));
        return locked;
    }
}
