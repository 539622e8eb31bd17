package nl.jeugdhulp.consortium.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.queue.CareListId;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<TransferProposal, UUID> {
    private static final int LAPSES_AT_ONCE = 500;

    /** Of a caller's scope, in the order in which they were made. */
    List<TransferProposal> page(PlacementScope scope, ProposalFilter filter, UUID after, int count) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        String condition = "id > :after" + condition(scope, filter, parameters);
        return find(condition + " order by id", parameters).range(0, count - 1).list();
    }

    long count(PlacementScope scope, ProposalFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return count("1 = 1" + condition(scope, filter, parameters), parameters);
    }

    private static String condition(PlacementScope scope, ProposalFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(condition(scope, parameters));
        filter.conditions().forEach((field, value) -> {
            condition.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        });
        if (filter.changedSince != null) {
            condition.append(" and changedAt >= :changedSince");
            parameters.put("changedSince", filter.changedSince);
        }
        return condition.toString();
    }

    /** The region sees all, a consortium those to which it is a party, a municipality those of its inhabitants now. */
    private static String condition(PlacementScope scope, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (scope.consortiumId() != null) {
            condition.append(" and (fromConsortiumId = :own or toConsortiumId = :own)");
            parameters.put("own", scope.consortiumId());
        }
        if (scope.municipality() != null) {
            condition.append(
                    " and referralId in (select p.referralId from Placement p where p.municipality = :municipality)");
            parameters.put("municipality", scope.municipality());
        }
        return condition.toString();
    }

    Optional<TransferProposal> find(PlacementScope scope, UUID id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("id = :id" + condition(scope, parameters), parameters).firstResultOptional();
    }

    /** Which youth a proposal is about; read without loading the proposal, which must be read after the lock. */
    Optional<UUID> referralOf(PlacementScope scope, UUID id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        var query = getEntityManager()
                .createQuery(
                        "select referralId from TransferProposal where id = :id" + condition(scope, parameters),
                        UUID.class);
        parameters.forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /**
     * All proposals of one youth, locked in one order whichever of them is to change, so that two that are answered at once
     * never wait for each other.
     */
    List<TransferProposal> lockAllOf(UUID referralId) {
        return find("referralId = ?1 order by id", referralId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<TransferProposal> openOf(UUID referralId) {
        return list("referralId = ?1 and state = OPEN order by id", referralId);
    }

    /** Proposals of this plan or to that list that still ask for an answer. */
    long openTo(CareListId list) {
        return count(
                "toConsortiumId = ?1 and helpCategory = ?2 and state = OPEN", list.consortiumId(), list.helpCategory());
    }

    /** To which consortia the family of this youth did not want to go. */
    Set<UUID> refusedByTheFamily(UUID referralId) {
        return list("referralId = ?1 and familyConsents = false", referralId).stream()
                .map(TransferProposal::toConsortiumId)
                .collect(Collectors.toSet());
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
