package nl.jeugdhulp.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** The first answers to requests with an Idempotency-Key. */
@ApplicationScoped
class IdempotentAnswers {
    private final EntityManager entities;

    IdempotentAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the key until the end of the transaction; false while another transaction holds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(String caller, String key) {
        return (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "idempotency " + caller + " " + key)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<FirstAnswer> find(String caller, String key) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT request_hash, status, location, etag, body FROM idempotent_answer"
                                + " WHERE caller = ?1 AND key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().map(row -> FirstAnswer.of((Object[]) row)).findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String caller, String key, byte[] requestHash, RestResponse<?> answer, ObjectMapper json)
            throws JsonProcessingException {
        entities.flush();
        entities.createNativeQuery(
                        "INSERT INTO idempotent_answer"
                                + " (caller, key, request_hash, status, location, etag, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, answer.getStatus())
                .setParameter(5, answer.getHeaderString(HttpHeaders.LOCATION))
                .setParameter(6, answer.getHeaderString(HttpHeaders.ETAG))
                .setParameter(7, json.writeValueAsString(answer.getEntity()))
                .executeUpdate();
    }

    /** An answer as it was first given. */
    record FirstAnswer(byte[] requestHash, int status, String location, String etag, String body) {
        private static final String REPLAYED = "Idempotency-Replayed";

        static FirstAnswer of(Object[] row) {
            return new FirstAnswer(
                    (byte[]) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
        }

        RestResponse<Object> again() {
            var response = RestResponse.ResponseBuilder.<Object>create(status)
                    .type(MediaType.APPLICATION_JSON)
                    .header(REPLAYED, "true")
                    .entity(body);
            if (location != null) {
                response.header(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.header(HttpHeaders.ETAG, etag);
            }
            return response.build();
        }
    }
}
