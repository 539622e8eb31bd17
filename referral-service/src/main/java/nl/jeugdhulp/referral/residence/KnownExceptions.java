package nl.jeugdhulp.referral.residence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.ExceptionClosed;
import nl.jeugdhulp.events.SchoolEvent.ExceptionGranted;
import nl.jeugdhulp.events.SchoolEvent.ExceptionOpened;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/** What this service knows of the exceptions for pupils who live outside the region (<i>uitzonderingen</i>). */
@ApplicationScoped
public class KnownExceptions {
    private final EntityManager entities;

    KnownExceptions(EntityManager entities) {
        this.entities = entities;
    }

    /** An exception on which a referral may rest. */
    public record Active(UUID id, SchoolId schoolId, MunicipalityCode municipality) {}

    /** The exception, when it was granted and counts on that day. */
    @Transactional
    public Optional<Active> active(UUID id, LocalDate day) {
        List<?> found = entities.createNativeQuery("SELECT school_id, municipality FROM known_exception WHERE id = ?1"
                        + " AND valid_from <= ?2 AND (valid_until IS NULL OR valid_until >= ?2)"
                        + " AND (closed_on IS NULL OR closed_on > ?2)")
                .setParameter(1, id)
                .setParameter(2, day)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Active(id, new SchoolId((String) row[0]), new MunicipalityCode((String) row[1])))
                .findFirst();
    }

    void opened(ExceptionOpened exception) {
        entities.createNativeQuery("INSERT INTO known_exception (id, school_id, municipality) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (id) DO NOTHING")
                .setParameter(1, exception.exceptionId())
                .setParameter(2, exception.schoolId().value())
                .setParameter(3, exception.responsibleMunicipality().value())
                .executeUpdate();
    }

    void granted(ExceptionGranted exception) {
        entities.createNativeQuery("INSERT INTO known_exception (id, school_id, municipality, valid_from, valid_until)"
                        + " VALUES (?1, ?2, ?3, ?4, cast(?5 as date)) ON CONFLICT (id) DO UPDATE SET"
                        + " municipality = excluded.municipality, valid_from = excluded.valid_from,"
                        + " valid_until = excluded.valid_until")
                .setParameter(1, exception.exceptionId())
                .setParameter(2, exception.schoolId().value())
                .setParameter(3, exception.responsibleMunicipality().value())
                .setParameter(4, exception.validity().from())
                .setParameter(5, exception.validity().until())
                .executeUpdate();
    }

    void closed(ExceptionClosed exception) {
        entities.createNativeQuery("UPDATE known_exception SET closed_on = ?2 WHERE id = ?1")
                .setParameter(1, exception.exceptionId())
                .setParameter(2, exception.closedOn())
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_exception").executeUpdate();
    }
}
