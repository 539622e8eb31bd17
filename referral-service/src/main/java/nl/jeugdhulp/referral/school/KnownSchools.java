package nl.jeugdhulp.referral.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/** What referral-service knows of the schools: their CJG coach and the consortium each works with. */
@ApplicationScoped
public class KnownSchools {
    private final EntityManager entities;

    KnownSchools(EntityManager entities) {
        this.entities = entities;
    }

    /** The school's own CJG coach; empty while none is named or the school is not known. */
    @Transactional
    public Optional<String> coachOf(SchoolId school) {
        List<?> found = entities.createNativeQuery(
                        "SELECT cjg_coach_id FROM known_school WHERE id = ?1 AND cjg_coach_id IS NOT NULL")
                .setParameter(1, school.value())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** The municipality in which the school stands; empty while the school is not known. */
    @Transactional
    public Optional<MunicipalityCode> municipalityOf(SchoolId school) {
        List<?> found = entities.createNativeQuery("SELECT municipality FROM known_school WHERE id = ?1")
                .setParameter(1, school.value())
                .getResultList();
        return found.stream().map(String.class::cast).map(MunicipalityCode::new).findFirst();
    }

    /** The consortium that the school works with on that day, by the latest match plan then in force. */
    @Transactional
    public Optional<UUID> consortiumOf(SchoolId school, LocalDate day) {
        List<?> found = entities.createNativeQuery(
                        "SELECT consortium_id FROM known_school_match"
                                + " WHERE school_id = ?1 AND valid_from <= ?2 ORDER BY valid_from DESC, match_plan_id DESC LIMIT 1")
                .setParameter(1, school.value())
                .setParameter(2, day)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Takes over the school as it is now; an older state never replaces a newer one. */
    void changed(SchoolChanged school, Instant toldAt) {
        entities.createNativeQuery("INSERT INTO known_school (id, name, municipality, cjg_coach_id, closed, told_at)"
                        + " VALUES (?1, ?2, ?3, cast(?4 as text), ?5, ?6)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, municipality = excluded.municipality,"
                        + " cjg_coach_id = excluded.cjg_coach_id, closed = excluded.closed, told_at = excluded.told_at"
                        + " WHERE known_school.told_at <= excluded.told_at")
                .setParameter(1, school.schoolId().value())
                .setParameter(2, school.name())
                .setParameter(3, school.municipality().value())
                .setParameter(4, school.cjgCoachId())
                .setParameter(5, school.closed())
                .setParameter(6, toldAt)
                .executeUpdate();
    }

    void matched(SchoolMatched match) {
        entities.createNativeQuery(
                        "INSERT INTO known_school_match (school_id, match_plan_id, consortium_id, valid_from)"
                                + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (school_id, match_plan_id) DO UPDATE SET"
                                + " consortium_id = excluded.consortium_id, valid_from = excluded.valid_from")
                .setParameter(1, match.schoolId().value())
                .setParameter(2, match.matchPlanId())
                .setParameter(3, match.consortiumId())
                .setParameter(4, match.from())
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_school").executeUpdate();
        entities.createNativeQuery("DELETE FROM known_school_match").executeUpdate();
    }
}
