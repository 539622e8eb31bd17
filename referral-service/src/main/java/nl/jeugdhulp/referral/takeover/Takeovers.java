package nl.jeugdhulp.referral.takeover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;

/** The one door by which files add takeovers, many at once; what is known by its natural key is left as it is. */
@ApplicationScoped
public class Takeovers {
    private static final String ROWS = " FROM jsonb_to_recordset(cast(?1 as jsonb)) AS r(id text, youth text,"
            + " provider text, name text, help text, school text, started text, ended text, consortium text)";
    private static final String SAME = " t.youth_id = cast(r.youth as uuid) AND t.provider_agb = r.provider"
            + " AND t.help_category = r.help AND t.start_date = cast(r.started as date)";

    private final EntityManager entities;
    private final ObjectMapper json;

    Takeovers(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A takeover as a file brings it; its school, last day and consortium may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(
            UUID id,
            UUID youth,
            String provider,
            String name,
            String help,
            String school,
            String started,
            String ended,
            UUID consortium) {}

    /**
     * Adds what is not known yet.
     *
     * @return by the id wanted, the id under which it is known: another where it was known before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> add(UUID importId, MunicipalityCode municipality, List<Wanted> wanted, Instant now) {
        String rows = text(wanted);
        entities.createNativeQuery("INSERT INTO takeover (id, import_id, youth_id, municipality, provider_agb,"
                        + " provider_name, help_category, school_id, start_date, last_day, status, consortium_id,"
                        + " changed_at, version) SELECT cast(r.id as uuid), ?2, cast(r.youth as uuid), ?3, r.provider,"
                        + " r.name, r.help, r.school, cast(r.started as date), cast(r.ended as date), 'RUNNING',"
                        + " cast(r.consortium as uuid), ?4, 0" + ROWS
                        + " ORDER BY r.youth, r.provider, r.help, r.started, r.id"
                        + " ON CONFLICT (youth_id, provider_agb, help_category, start_date) DO NOTHING")
                .setParameter(1, rows)
                .setParameter(2, importId)
                .setParameter(3, municipality.value())
                .setParameter(4, now)
                .executeUpdate();
        List<?> known = entities.createNativeQuery("SELECT r.id, t.id AS known" + ROWS + " JOIN takeover t ON" + SAME)
                .setParameter(1, rows)
                .getResultList();
        Map<UUID, UUID> found = new HashMap<>();
        known.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> found.put(UUID.fromString((String) row[0]), (UUID) row[1]));
        return found;
    }

    private String text(List<Wanted> wanted) {
        try {
            return json.writeValueAsString(wanted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
