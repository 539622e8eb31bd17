package nl.jeugdhulp.referral.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Member;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;

/** What referral-service knows of the consortia: all of it told by events, so that it is there when their service is not. */
@ApplicationScoped
public class KnownConsortia {
    private final EntityManager entities;

    KnownConsortia(EntityManager entities) {
        this.entities = entities;
    }

    /** The consortia whose contract is valid on that day for that municipality; none where it is not one of the region. */
    @Transactional
    public Set<UUID> contractedIn(MunicipalityCode municipality, LocalDate day) {
        List<?> ids = entities.createNativeQuery("SELECT id FROM known_consortium WHERE ?1 = ANY (municipalities)"
                        + " AND contract_from <= ?2 AND (contract_until IS NULL OR contract_until >= ?2)")
                .setParameter(1, municipality.value())
                .setParameter(2, day)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Whether the consortium's contract is valid on that day for that municipality. */
    @Transactional
    public boolean isContracted(UUID consortiumId, MunicipalityCode municipality, LocalDate day) {
        return contractedIn(municipality, day).contains(consortiumId);
    }

    /** Whether any consortium has a contract for that municipality on that day, which makes it one of the region. */
    @Transactional
    public boolean inRegion(MunicipalityCode municipality, LocalDate day) {
        return !contractedIn(municipality, day).isEmpty();
    }

    /** Whether the provider is a member of the consortium on that day and offers that help. */
    @Transactional
    public boolean offers(UUID consortiumId, UUID providerId, HelpCategory help, LocalDate day) {
        return (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM known_member WHERE consortium_id = ?1"
                        + " AND provider_id = ?2 AND ?3 = ANY (help_categories) AND member_from <= ?4"
                        + " AND (member_until IS NULL OR member_until >= ?4))")
                .setParameter(1, consortiumId)
                .setParameter(2, providerId)
                .setParameter(3, help.name())
                .setParameter(4, day)
                .getSingleResult();
    }

    /** The consortia with a contract for that municipality on that day, by id, with what to expect for that help. */
    @Transactional
    public List<ConsortiumFacts> contracted(HelpCategory help, MunicipalityCode municipality, LocalDate day) {
        Map<UUID, KnownAvailability> availability = entities.createQuery(
                        "from KnownAvailability where helpCategory = ?1", KnownAvailability.class)
                .setParameter(1, help)
                .getResultStream()
                .collect(Collectors.toMap(KnownAvailability::consortiumId, Function.identity()));
        return entities.createQuery("from KnownConsortium order by id", KnownConsortium.class)
                .getResultStream()
                .filter(consortium -> consortium.isContracted(municipality, day))
                .map(consortium -> consortium.facts(availability.get(consortium.id())))
                .toList();
    }

    /** Takes over the consortium as it is now; an older state never replaces a newer one. */
    void changed(ConsortiumChanged consortium, long sequence) {
        int taken = entities.createNativeQuery("INSERT INTO known_consortium"
                        + " (id, name, contract_from, contract_until, municipalities, sequence,"
                        + " vision, way_of_working, expertise, locations)"
                        + " VALUES (?1, ?2, ?3, cast(?4 as date), ?5, ?6, ?7, ?8, ?9, ?10)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                        + " contract_from = excluded.contract_from, contract_until = excluded.contract_until,"
                        + " municipalities = excluded.municipalities, sequence = excluded.sequence,"
                        + " vision = excluded.vision, way_of_working = excluded.way_of_working,"
                        + " expertise = excluded.expertise, locations = excluded.locations"
                        + " WHERE known_consortium.sequence <= excluded.sequence")
                .setParameter(1, consortium.consortiumId())
                .setParameter(2, consortium.name())
                .setParameter(3, consortium.contract().from())
                .setParameter(4, consortium.contract().until())
                .setParameter(5, texts(consortium.municipalities(), MunicipalityCode::value))
                .setParameter(6, sequence)
                .setParameter(7, consortium.vision() == null ? "" : consortium.vision())
                .setParameter(8, consortium.wayOfWorking() == null ? "" : consortium.wayOfWorking())
                .setParameter(9, texts(consortium.expertise(), Function.identity()))
                .setParameter(10, texts(consortium.locations(), Function.identity()))
                .executeUpdate();
        if (taken == 1) {
            entities.createNativeQuery("DELETE FROM known_member WHERE consortium_id = ?1")
                    .setParameter(1, consortium.consortiumId())
                    .executeUpdate();
            consortium.members().forEach(member -> add(consortium.consortiumId(), member));
        }
    }

    private void add(UUID consortiumId, Member member) {
        entities.createNativeQuery("INSERT INTO known_member"
                        + " (consortium_id, provider_id, name, help_categories, member_from, member_until)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, cast(?6 as date))")
                .setParameter(1, consortiumId)
                .setParameter(2, member.providerId())
                .setParameter(3, member.name())
                .setParameter(4, texts(member.helpCategories(), HelpCategory::name))
                .setParameter(5, member.membership().from())
                .setParameter(6, member.membership().until())
                .executeUpdate();
    }

    void changed(AvailabilityChanged availability) {
        entities.createNativeQuery("INSERT INTO known_availability (consortium_id, help_category, status, places_free,"
                        + " expected_wait_days_low, expected_wait_days_high, as_of)"
                        + " VALUES (?1, ?2, ?3, ?4, cast(?5 as int), cast(?6 as int), ?7)"
                        + " ON CONFLICT (consortium_id, help_category) DO UPDATE SET status = excluded.status,"
                        + " places_free = excluded.places_free,"
                        + " expected_wait_days_low = excluded.expected_wait_days_low,"
                        + " expected_wait_days_high = excluded.expected_wait_days_high, as_of = excluded.as_of"
                        + " WHERE known_availability.as_of <= excluded.as_of")
                .setParameter(1, availability.consortiumId())
                .setParameter(2, availability.helpCategory().name())
                .setParameter(3, availability.status().name())
                .setParameter(4, availability.placesFree())
                .setParameter(5, availability.expectedWaitDaysLow())
                .setParameter(6, availability.expectedWaitDaysHigh())
                .setParameter(7, availability.asOf())
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_availability").executeUpdate();
        entities.createNativeQuery("DELETE FROM known_consortium").executeUpdate();
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
