package nl.jeugdhulp.school.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.values.SchoolId;

/** The register of schools as the other features of this service use it. */
@ApplicationScoped
@Transactional
public class SchoolRegister {
    private final SchoolRepository schools;
    private final PupilCounts pupils;
    private final Outbox outbox;
    private final Clock clock;

    SchoolRegister(SchoolRepository schools, PupilCounts pupils, Outbox outbox, Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What an import did to a school. */
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * A school as the other features need it.
     *
     * @param cluster 1 to 4, or null
     * @param pupils at the newest count, 0 when never counted
     */
    public record Facts(
            String id,
            String name,
            SchoolKind kind,
            Integer cluster,
            String municipality,
            String board,
            Double latitude,
            Double longitude,
            int pupils,
            List<UUID> preferredConsortia,
            List<UUID> unwantedConsortia,
            boolean closed) {}

    /** Every school that is open, by id. */
    public List<Facts> open() {
        Map<String, Integer> counts = pupils.newest();
        return schools.list("closedOn is null order by id").stream()
                .map(school -> facts(school, counts))
                .toList();
    }

    /** Every school, closed ones too, by id. */
    public List<Facts> all() {
        Map<String, Integer> counts = pupils.newest();
        return schools.list("order by id").stream()
                .map(school -> facts(school, counts))
                .toList();
    }

    public Optional<Facts> find(SchoolId id) {
        return schools.findByIdOptional(id.value()).map(school -> facts(school, pupils.newest()));
    }

    /** Takes over what a file says of these schools, each once; tells what that did to each. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<SchoolId, Effect> take(Collection<ImportedSchool> found) {
        Set<String> ids = found.stream().map(each -> each.id().value()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, School> known =
                schools.list("id in ?1", ids).stream().collect(Collectors.toMap(School::id, Function.identity()));
        Set<String> withNewCounts = newCounts(found, ids, known.keySet());
        Instant now = clock.instant();
        Map<SchoolId, Effect> effects = new HashMap<>();
        for (ImportedSchool each : found) {
            School school = known.get(each.id().value());
            if (school == null) {
                School added = School.imported(each.id(), each, now);
                schools.persist(added);
                outbox.publish(added, added.event());
                effects.put(each.id(), Effect.ADDED);
            } else {
                var before = school.event();
                boolean changed = school.update(each, now);
                if (!before.equals(school.event())) {
                    outbox.publish(school, school.event());
                }
                effects.put(
                        each.id(), changed || withNewCounts.contains(school.id()) ? Effect.CHANGED : Effect.UNCHANGED);
            }
        }
        savePupils(found);
        return effects;
    }

    private Set<String> newCounts(Collection<ImportedSchool> found, Set<String> ids, Set<String> known) {
        Map<String, Map<Integer, OptionalInt>> before = pupils.of(ids);
        Set<String> changed = new HashSet<>();
        for (ImportedSchool each : found) {
            String id = each.id().value();
            Map<Integer, OptionalInt> counts = before.getOrDefault(id, Map.of());
            if (known.contains(id)
                    && each.pupils().entrySet().stream()
                            .anyMatch(count -> !count.getValue().equals(counts.get(count.getKey())))) {
                changed.add(id);
            }
        }
        return changed;
    }

    private void savePupils(Collection<ImportedSchool> found) {
        pupils.save(found.stream().collect(Collectors.toMap(each -> each.id().value(), ImportedSchool::pupils)));
    }

    /** The consortium with which each school works, or will from its hand-over date on. */
    public Map<String, UUID> presentConsortia() {
        return schools.list("consortiumId is not null").stream()
                .collect(Collectors.toMap(School::id, School::consortiumId));
    }

    /**
     * What an adopted plan gives a school.
     *
     * @param practitionerIds its small team, empty when the plan names nobody
     */
    public record Match(UUID consortiumId, int hoursPerWeek, List<UUID> practitionerIds) {}

    /** Gives these schools to their consortia by an adopted plan, and tells each. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void match(Map<SchoolId, Match> matches, UUID planId, LocalDate from) {
        Instant now = clock.instant();
        List<String> ids = matches.keySet().stream().map(SchoolId::value).toList();
        for (School school : schools.list("id in ?1 order by id", ids)) {
            SchoolMatched matched = school.match(matches.get(new SchoolId(school.id())), planId, from, now);
            schools.keepMatch(matched);
            outbox.publish(school, matched);
        }
    }

    private static Facts facts(School school, Map<String, Integer> counts) {
        return new Facts(
                school.id(),
                school.name(),
                school.kind(),
                school.cluster(),
                school.municipality(),
                school.board(),
                school.place() == null ? null : school.place().latitude(),
                school.place() == null ? null : school.place().longitude(),
                counts.getOrDefault(school.id(), 0),
                school.preferredConsortia(),
                school.unwantedConsortia(),
                school.closedOn() != null);
    }
}
