package nl.jeugdhulp.school.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;

/** What this service knows of the consortia, from the events of consortium-service. */
@ApplicationScoped
public class KnownConsortia {
    private final EntityManager entities;

    KnownConsortia(EntityManager entities) {
        this.entities = entities;
    }

    /** A consortium as this service knows it. */
    public record Known(UUID id, String name, List<String> expertise, List<String> municipalities, Period contract) {
        /** Whether the consortium works in this municipality on this day. */
        public boolean worksIn(String municipality, LocalDate day) {
            return municipalities.contains(municipality) && contract.contains(day);
        }
    }

    /** All consortia that were ever told of, by id. */
    @Transactional
    public List<Known> all() {
        List<?> rows = entities.createNativeQuery("SELECT id, name, expertise, municipalities, contract_from,"
                        + " contract_until FROM known_consortium ORDER BY id")
                .getResultList();
        return rows.stream().map(row -> known((Object[]) row)).toList();
    }

    private static Known known(Object[] row) {
        return new Known(
                (UUID) row[0],
                (String) row[1],
                strings(row[2]),
                strings(row[3]),
                new Period(date(row[4]), row[5] == null ? null : date(row[5])));
    }

    private static List<String> strings(Object array) {
        return Arrays.asList((String[]) array);
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** Takes over the consortium as it is now; an older state never replaces a newer one. */
    void changed(ConsortiumChanged consortium, long sequence) {
        entities.createNativeQuery("INSERT INTO known_consortium (id, name, expertise, contract_from, contract_until,"
                        + " municipalities, providers, sequence) VALUES (?1, ?2, ?3, ?4, cast(?5 as date), ?6, ?7, ?8)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, expertise = excluded.expertise,"
                        + " contract_from = excluded.contract_from, contract_until = excluded.contract_until,"
                        + " municipalities = excluded.municipalities, providers = excluded.providers,"
                        + " sequence = excluded.sequence WHERE known_consortium.sequence <= excluded.sequence")
                .setParameter(1, consortium.consortiumId())
                .setParameter(2, consortium.name())
                .setParameter(3, consortium.expertise().toArray(String[]::new))
                .setParameter(4, consortium.contract().from())
                .setParameter(5, consortium.contract().until())
                .setParameter(
                        6,
                        consortium.municipalities().stream()
                                .map(MunicipalityCode::value)
                                .toArray(String[]::new))
                .setParameter(7, consortium.members().size())
                .setParameter(8, sequence)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_consortium").executeUpdate();
    }
}
