package nl.jeugdhulp.consortium.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
@Transactional
public class ConsortiumService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final ConsortiumRepository consortia;
    private final PlacementService placements;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ConsortiumService(
            ConsortiumRepository consortia,
            PlacementService placements,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.consortia = consortia;
        this.placements = placements;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    Versioned<ConsortiumView> put(UUID id, ConsortiumProfile profile, String ifMatch) {
        Consortium known = consortia.findById(id, LockModeType.PESSIMISTIC_WRITE);
        boolean created = known == null;
        Consortium consortium;
        ConsortiumChanged event;
        if (created) {
            consortium = new Consortium(id, profile);
            consortia.persist(consortium);
            event = consortium.changed();
        } else {
            IfMatch.required(ifMatch).check(known);
            consortium = known;
            event = consortium.change(profile);
        }
        publish(consortium, event, created);
        ConsortiumView view = ConsortiumView.of(consortium).on(today(), MemberView.all(consortium));
        return new Versioned<>(view, consortium.version(), created);
    }

    Versioned<MemberView> putMember(UUID id, UUID providerId, MemberRequest request, String ifMatch) {
        Consortium consortium = consortia
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        boolean created = !consortium.members().containsKey(providerId);
        if (!created) {
            IfMatch.required(ifMatch).check(consortium);
        }
        if (!request.acceptsCoverageLoss()) {
            coverageStays(consortium, consortium.lostBy(providerId, request, today()));
        }
        publish(consortium, consortium.member(providerId, request), false);
        return new Versioned<>(
                MemberView.of(providerId, consortium.members().get(providerId)), consortium.version(), created);
    }

    /** A consortium offers the whole catalogue: ending the last provider of a category asks for confirmation. */
    private void coverageStays(Consortium consortium, Map<HelpCategory, LocalDate> lost) {
        if (lost.isEmpty()) {
            return;
        }
        List<PlacesInUse> uses = lost.keySet().stream()
                .map(category -> placements.inUse(new CareListId(consortium.id(), category)))
                .toList();
        throw RegistryProblem.COVERAGE_WOULD_BE_LOST.problem(
                "helpCategories",
                lost.keySet().stream().map(Enum::name).collect(Collectors.joining(", ")),
                "from",
                Collections.min(lost.values()),
                "held",
                uses.stream().mapToInt(use -> use.reserved() + use.occupied()).sum(),
                "waiting",
                uses.stream().mapToInt(use -> use.waiting() + use.paused()).sum());
    }

    private void publish(Consortium consortium, ConsortiumChanged event, boolean first) {
        outbox.publish(consortium, event);
        LocalDate today = today();
        LocalDate contractBegins = consortium.contract().from();
        LocalDate from = first && contractBegins.isBefore(today) ? contractBegins : today;
        consortia.keepHistory(consortium.id(), from, written(ConsortiumView.of(consortium)));
    }

    /** Locks a consortium until the end of the transaction, for a change of what belongs to it. */
    public void hold(UUID id) {
        if (consortia.findById(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT) == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }

    /** Whether that provider is a member on that day. */
    public boolean hasMember(UUID id, UUID providerId, LocalDate day) {
        Membership member = find(id).members().get(providerId);
        return member != null && member.period().contains(day);
    }

    public boolean isKnown(UUID id) {
        return consortia.findById(id) != null;
    }

    /** Tells something of a consortium that is held, in the order of its own events. */
    public void publish(UUID id, ConsortiumEvent event) {
        outbox.publish(find(id), event);
    }

    /** As it was, is or will be on that day; today when no day is given. */
    Versioned<ConsortiumView> get(UUID id, Optional<LocalDate> date) {
        Consortium consortium = find(id);
        LocalDate day = date.orElseGet(this::today);
        ConsortiumView then = on(consortium, day).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Versioned<>(then, consortium.version(), false);
    }

    /** As they are on that day, those laid down or changed since a moment. */
    Page<ConsortiumView> list(Optional<LocalDate> date, Instant changedSince, PageRequest request) {
        LocalDate day = date.orElseGet(this::today);
        List<Consortium> found = consortia
                .find(
                        "id > ?1 and changedAt >= ?2 order by id",
                        request.after().map(Cursor::uuid).orElse(LOWEST),
                        changedSince)
                .range(0, request.limit())
                .list();
        Page<Consortium> page = Page.of(found, request, consortium -> Cursor.of(consortium.id()));
        List<ConsortiumView> views = page.items().stream()
                .flatMap(consortium -> on(consortium, day).stream())
                .toList();
        return new Page<>(
                views, page.next(), request.count() ? consortia.count("changedAt >= ?1", changedSince) : null);
    }

    /** All consortia that had a contract on that day, as they were then. */
    public List<ConsortiumView> on(LocalDate day) {
        return consortia.find("order by id").stream()
                .flatMap(consortium -> on(consortium, day).stream())
                .filter(consortium -> consortium.contract().contains(day))
                .toList();
    }

    Page<MemberView> members(UUID id, PageRequest request) {
        return Page.ofAll(
                MemberView.all(find(id)), request, member -> member.providerId().toString());
    }

    Versioned<MemberView> member(UUID id, UUID providerId) {
        Consortium consortium = find(id);
        Membership member = consortium.members().get(providerId);
        if (member == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return new Versioned<>(MemberView.of(providerId, member), consortium.version(), false);
    }

    /** Contract and profile as they were laid down then; the members by the dates of their membership. */
    private Optional<ConsortiumView> on(Consortium consortium, LocalDate day) {
        return consortia.stateOn(consortium.id(), day).map(state -> read(state).on(day, MemberView.all(consortium)));
    }

    private Consortium find(UUID id) {
        return consortia.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String written(ConsortiumView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ConsortiumView read(String state) {
        try {
            return json.readValue(state, ConsortiumView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
