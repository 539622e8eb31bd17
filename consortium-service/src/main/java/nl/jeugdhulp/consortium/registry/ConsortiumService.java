package nl.jeugdhulp.consortium.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

@ApplicationScoped
@Transactional
class ConsortiumService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final ConsortiumRepository consortia;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ConsortiumService(ConsortiumRepository consortia, Outbox outbox, ObjectMapper json, Clock clock) {
        this.consortia = consortia;
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
        publish(consortium, consortium.member(providerId, request, today()), false);
        return new Versioned<>(
                MemberView.of(providerId, consortium.members().get(providerId)), consortium.version(), created);
    }

    private void publish(Consortium consortium, ConsortiumChanged event, boolean first) {
        outbox.publish(consortium, event);
        LocalDate today = today();
        LocalDate contractBegins = consortium.contract().from();
        LocalDate from = first && contractBegins.isBefore(today) ? contractBegins : today;
        consortia.keepHistory(consortium.id(), from, written(ConsortiumView.of(consortium)));
    }

    /** As it was, is or will be on that day; today when no day is given. */
    Versioned<ConsortiumView> get(UUID id, Optional<LocalDate> date) {
        Consortium consortium = find(id);
        LocalDate day = date.orElseGet(this::today);
        ConsortiumView then = on(consortium, day).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Versioned<>(then, consortium.version(), false);
    }

    Page<ConsortiumView> list(Optional<LocalDate> date, PageRequest request) {
        LocalDate day = date.orElseGet(this::today);
        List<Consortium> found = consortia
                .find("id > ?1 order by id", request.after().map(Cursor::uuid).orElse(LOWEST))
                .range(0, request.limit())
                .list();
        Page<Consortium> page = Page.of(found, request, consortium -> Cursor.of(consortium.id()));
        List<ConsortiumView> views = page.items().stream()
                .flatMap(consortium -> on(consortium, day).stream())
                .toList();
        return new Page<>(views, page.next(), request.count() ? consortia.count() : null);
    }

    List<MemberView> members(UUID id) {
        return MemberView.all(find(id));
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
