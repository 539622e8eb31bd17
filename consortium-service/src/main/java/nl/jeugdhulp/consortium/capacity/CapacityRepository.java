package nl.jeugdhulp.consortium.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;

@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<Capacity, CareListId> {
    /** In the order of consortium and category; of one consortium when one is given. */
    List<Capacity> all(Optional<UUID> consortiumId) {
        String order = " order by id.consortiumId, id.helpCategory";
        return consortiumId
                .map(id -> list("id.consortiumId = ?1" + order, id))
                .orElseGet(() -> list("from Capacity" + order));
    }
}
