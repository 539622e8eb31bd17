package nl.jeugdhulp.consortium.transfer;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<TransferProposal, UUID> {
    private static final int LAPSES_AT_ONCE = 500;

    /** Of a caller's scope, in the order in which they were made. */
    List<TransferProposal> page(
            PlacementScope scope,
            Optional<ProposalState> state,
            Optional<Instant> changedSince,
            UUID after,
            int count) {
        return matching(scope, state, changedSince, after).range(0, count - 1).list();
    }

    long count(PlacementScope scope, Optional<ProposalState> state, Optional<Instant> changedSince) {
        return matching(scope, state, changedSince, new UUID(0, 0)).count();
    }

    private PanacheQuery<TransferProposal> matching(
            PlacementScope scope, Optional<ProposalState> state, Optional<Instant> changedSince, UUID after) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder condition = new StringBuilder("id > :after");
        parameters.put("after", after);
        if (scope.consortiumId() != null) {
            condition.append(" and (fromConsortiumId = :own or toConsortiumId = :own)");
            parameters.put("own", scope.consortiumId());
        }
        if (scope.municipality() != null) {
            condition.append(" and municipality = :municipality");
            parameters.put("municipality", scope.municipality().value());
        }
        state.ifPresent(wanted -> {
            condition.append(" and state = :state");
            parameters.put("state", wanted);
        });
        changedSince.ifPresent(moment -> {
            condition.append(" and changedAt >= :changedSince");
            parameters.put("changedSince", moment);
        });
        return find(condition + " order by id", parameters);
    }

    Optional<TransferProposal> find(PlacementScope scope, UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .filter(proposal -> scope.consortiumId() == null || proposal.concerns(scope.consortiumId()))
                .filter(proposal ->
                        scope.municipality() == null || scope.municipality().equals(proposal.municipality()));
    }

    List<TransferProposal> openOf(UUID referralId) {
        return list("referralId = ?1 and state = OPEN order by id", referralId);
    }

    /** Open proposals from before that moment, or of somebody who no longer waits where it was made. */
    List<UUID> toLapse(Instant madeBefore) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT t.id FROM transfer_proposal t JOIN placement p USING (referral_id)"
                        + " WHERE t.state = 'OPEN' AND (t.proposed_at < ?1 OR p.state NOT IN ('WAITING', 'PAUSED')"
                        + " OR p.consortium_id <> t.from_consortium_id) LIMIT " + LAPSES_AT_ONCE)
                .setParameter(1, madeBefore)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
