package nl.jeugdhulp.consortium.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.consortium.party.PartyKind;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {
    /** The region sees all; anybody else those to which it is a party. */
    List<Agreement> page(Party reader, Optional<AgreementState> state, Instant changedSince, UUID after, int count) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "since", changedSince));
        String condition = "id > :after and changedAt >= :since" + condition(reader, state, parameters);
        return find(condition + " order by id", parameters).range(0, count - 1).list();
    }

    long count(Party reader, Optional<AgreementState> state, Instant changedSince) {
        Map<String, Object> parameters = new HashMap<>(Map.of("since", changedSince));
        return count("changedAt >= :since" + condition(reader, state, parameters), parameters);
    }

    private static String condition(Party reader, Optional<AgreementState> state, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (reader.kind() != PartyKind.REGION) {
            condition.append(" and :party in indices(parties)");
            parameters.put("party", reader.key());
        }
        state.ifPresent(wanted -> {
            condition.append(" and state = :state");
            parameters.put("state", wanted);
        });
        return condition.toString();
    }

    Optional<Agreement> find(Party reader, UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .filter(agreement -> reader.kind() == PartyKind.REGION || agreement.isAmong(reader));
    }

    /** Whether the edition after this one is being drafted or signed. */
    boolean isBeingRevised(Agreement agreement) {
        return count("seriesId = ?1 and edition = ?2 and state <> ENDED", agreement.seriesId(), agreement.edition() + 1)
                > 0;
    }

    /** Whose first or last day has come. */
    List<UUID> movedByTheCalendar(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select id from Agreement where (state = SIGNED and termFrom <= ?1)"
                                + " or (state in (IN_FORCE, EVALUATED) and termUntil < ?1) order by id",
                        UUID.class)
                .setParameter(1, today)
                .getResultList();
    }

    /** In force with a rule to carry out. */
    List<UUID> withRulesInForce() {
        return getEntityManager()
                .createQuery(
                        "select id from Agreement where state in (IN_FORCE, EVALUATED) and rules is not empty"
                                + " order by id",
                        UUID.class)
                .getResultList();
    }
}
