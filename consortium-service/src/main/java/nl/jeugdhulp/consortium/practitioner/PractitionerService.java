package nl.jeugdhulp.consortium.practitioner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.registry.ConsortiumService;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Keeps who works for the consortia, and tells the others without names. */
@ApplicationScoped
@Transactional
public class PractitionerService {
    /** As many as fit in one event of 64 KB, each with five specialisms of the longest name. */
    static final int MOST_AT_ONCE = 200;

    private final PractitionerRepository practitioners;
    private final ConsortiumService consortia;
    private final ObjectMapper json;
    private final Clock clock;

    PractitionerService(
            PractitionerRepository practitioners, ConsortiumService consortia, ObjectMapper json, Clock clock) {
        this.practitioners = practitioners;
        this.consortia = consortia;
        this.json = json;
        this.clock = clock;
    }

    /** A practitioner with its version, and whether the request has just made it. */
    record Answer(PractitionerView view, long version, boolean created) {}

    Answer put(UUID consortiumId, UUID id, PractitionerRequest request, String ifMatch) {
        LocalDate today = LocalDate.now(clock);
        LocalDate begins = request.active().from();
        consortia.hold(consortiumId);
        if (!consortia.hasMember(consortiumId, request.providerId(), begins)) {
            throw PractitionerProblem.NOT_A_MEMBER.problem("providerId", request.providerId(), "date", begins);
        }
        Practitioner known = practitioners.findById(id);
        boolean created = known == null;
        if (!created) {
            if (!known.consortiumId().equals(consortiumId)) {
                throw PlatformProblem.NOT_FOUND.problem();
            }
            IfMatch.required(ifMatch).check(known);
        }
        Practitioner practitioner = created ? new Practitioner(id, consortiumId) : known;
        if (!created && practitioner.is(request)) {
            return new Answer(PractitionerView.of(practitioner), practitioner.version(), false);
        }
        practitioner.change(request);
        practitioner.toldOn(today);
        practitioners.persist(practitioner);
        tell(consortiumId, today);
        practitioners.flush();
        LocalDate from = created && begins.isBefore(today) ? begins : today;
        practitioners.keepHistory(id, from, written(PractitionerView.of(practitioner)));
        return new Answer(PractitionerView.of(practitioner), practitioner.version(), created);
    }

    Answer get(UUID consortiumId, UUID id) {
        return practitioners
                .findByIdOptional(id)
                .filter(found -> found.consortiumId().equals(consortiumId))
                .map(found -> new Answer(PractitionerView.of(found), found.version(), false))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** Who worked, works or will work there on that day, in the order of their ids. */
    Page<PractitionerView> list(UUID consortiumId, Optional<LocalDate> date, PageRequest request) {
        return Page.ofAll(
                on(consortiumId, date), request, each -> each.practitionerId().toString());
    }

    private List<PractitionerView> on(UUID consortiumId, Optional<LocalDate> date) {
        if (!consortia.isKnown(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        LocalDate day = date.orElseGet(() -> LocalDate.now(clock));
        return practitioners.statesOn(consortiumId, day).stream()
                .map(this::read)
                .filter(practitioner -> practitioner.active().contains(day))
                .toList();
    }

    /** Who works for the consortium today, and how many hours a week they can be at schools. */
    public Hours hours(UUID consortiumId) {
        List<PractitionerView> today = on(consortiumId, Optional.empty());
        return new Hours(
                today.stream().map(PractitionerView::practitionerId).collect(Collectors.toSet()),
                today.stream().mapToInt(PractitionerView::hoursPerWeek).sum());
    }

    /** The practitioners of a consortium and the hours a week they can be at schools. */
    public record Hours(Set<UUID> practitionerIds, int perWeek) {}

    /** Tells of those who begin or stop by the calendar alone, however many replicas look. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void keepUpWithTheCalendar() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> changed = QuarkusTransaction.requiringNew().call(() -> practitioners.consortiaWithNews(today));
        changed.forEach(consortiumId -> QuarkusTransaction.requiringNew().run(() -> {
            consortia.hold(consortiumId);
            if (practitioners.of(consortiumId).stream().anyMatch(each -> each.isNewsOn(today))) {
                tell(consortiumId, today);
            }
        }));
    }

    private void tell(UUID consortiumId, LocalDate today) {
        List<Practitioner> all = practitioners.of(consortiumId);
        List<Practitioner> active =
                all.stream().filter(each -> each.active().contains(today)).toList();
        if (active.size() > MOST_AT_ONCE) {
            throw PractitionerProblem.TOO_MANY_PRACTITIONERS.problem("most", MOST_AT_ONCE);
        }
        all.forEach(each -> each.toldOn(today));
        consortia.publish(
                consortiumId,
                new PractitionersChanged(
                        consortiumId,
                        active.stream().map(Practitioner::forOthers).toList()));
    }

    private String written(PractitionerView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PractitionerView read(String state) {
        try {
            return json.readValue(state, PractitionerView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
