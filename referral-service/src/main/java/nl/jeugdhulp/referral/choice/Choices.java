package nl.jeugdhulp.referral.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.consortium.ConsortiumFacts;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.school.KnownSchools;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the consortia side by side and keeps what was shown. */
@ApplicationScoped
public class Choices {
    private final KnownConsortia consortia;
    private final KnownSchools schools;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration staleAfter;

    Choices(
            KnownConsortia consortia,
            KnownSchools schools,
            EntityManager entities,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "referral.choice.stale-after", defaultValue = "P7D") Duration staleAfter) {
        this.consortia = consortia;
        this.schools = schools;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    /** @param school the youth's school, or null */
    @Transactional
    ConsortiumChoicesView show(HelpCategory help, MunicipalityCode municipality, SchoolId school, String shownTo) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Optional<UUID> ofSchool = Optional.ofNullable(school).flatMap(known -> schools.consortiumOf(known, today));
        List<ConsortiumFacts> inOrder = NeutralOrder.of(
                contracted(help, municipality, school, today), help + "/" + municipality + "/" + school, today);
        ConsortiumChoicesView view = new ConsortiumChoicesView(
                Ids.next(),
                inOrder.stream()
                        .map(facts -> ConsortiumChoicesView.Item.of(facts, now, staleAfter, ofSchool))
                        .toList(),
                now);
        keep(view, help, municipality, school, shownTo);
        return view;
    }

    /** For a youth that lives outside the region: those with a contract for the municipality of the youth's school. */
    private List<ConsortiumFacts> contracted(
            HelpCategory help, MunicipalityCode municipality, SchoolId school, LocalDate today) {
        MunicipalityCode of = consortia.inRegion(municipality, today)
                ? municipality
                : Optional.ofNullable(school).flatMap(schools::municipalityOf).orElse(municipality);
        return consortia.contracted(help, of, today);
    }

    /** What was shown to this referrer, as it was shown. */
    @Transactional
    ConsortiumChoicesView shown(UUID choiceId, String shownTo) {
        List<?> rows = entities.createNativeQuery("SELECT shown_at, cast(shown as text) FROM consortium_choice"
                        + " WHERE id = ?1 AND shown_to = ?2")
                .setParameter(1, choiceId)
                .setParameter(2, shownTo)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ConsortiumChoicesView(choiceId, read((String) row[1]), (Instant) row[0]))
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private List<ConsortiumChoicesView.Item> read(String shown) {
        try {
            return json.readValue(shown, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this consortium stood in the choice that was shown to this referrer. */
    @Transactional
    public boolean showed(UUID choiceId, String shownTo, UUID consortiumId) {
        return (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM consortium_choice WHERE id = ?1"
                        + " AND shown_to = ?2 AND ?3 = ANY (consortia))")
                .setParameter(1, choiceId)
                .setParameter(2, shownTo)
                .setParameter(3, consortiumId)
                .getSingleResult();
    }

    private void keep(
            ConsortiumChoicesView view,
            HelpCategory help,
            MunicipalityCode municipality,
            SchoolId school,
            String shownTo) {
        entities.createNativeQuery("INSERT INTO consortium_choice (id, shown_to, shown_at, help_category, municipality,"
                        + " school_id, consortia, shown) VALUES (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7,"
                        + " cast(?8 as jsonb))")
                .setParameter(1, view.choiceId())
                .setParameter(2, shownTo)
                .setParameter(3, view.asOf())
                .setParameter(4, help.name())
                .setParameter(5, municipality.value())
                .setParameter(6, school == null ? null : school.value())
                .setParameter(
                        7,
                        view.items().stream()
                                .map(ConsortiumChoicesView.Item::consortiumId)
                                .toArray(UUID[]::new))
                .setParameter(8, written(view))
                .executeUpdate();
    }

    private String written(ConsortiumChoicesView view) {
        try {
            return json.writeValueAsString(view.items());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
