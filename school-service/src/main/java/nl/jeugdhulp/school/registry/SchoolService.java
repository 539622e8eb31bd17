package nl.jeugdhulp.school.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.school.registry.SchoolApi.SchoolView;
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
@Transactional
class SchoolService {
    private final SchoolRepository schools;
    private final PupilCounts pupils;
    private final SchoolAccess access;
    private final Outbox outbox;
    private final Clock clock;

    SchoolService(SchoolRepository schools, PupilCounts pupils, SchoolAccess access, Outbox outbox, Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A school with the version of its ETag. */
    record Versioned(SchoolView view, long version, boolean created) {}

    Page<SchoolView> list(SchoolRepository.Filter filter, PageRequest request) {
        SchoolRepository.Filter seen = new SchoolRepository.Filter(
                access.onlySchool(), filter.municipality(), filter.kind(), filter.closed(), filter.changedSince());
        String after = request.after().map(cursor -> cursor.part(0, key -> key)).orElse(null);
        Page<SchoolView> page = Page.of(
                        schools.list(seen, after, request.limit() + 1), request, school -> Cursor.of(school.id()))
                .map(school -> SchoolView.of(school, access.seesWishes(), null));
        return request.count() ? page.withTotal(schools.count(seen)) : page;
    }

    Versioned get(SchoolId id) {
        access.check(id);
        return answer(find(id), false);
    }

    /** Registers the school when it is new, which needs no If-Match, and replaces its particulars otherwise. */
    Versioned put(SchoolId id, SchoolParticulars particulars, String ifMatch) {
        Instant now = clock.instant();
        School known = schools.findById(id.value());
        if (known == null) {
            School school = new School(id, particulars, now);
            schools.persist(school);
            outbox.publish(school, school.event());
            return answer(school, true);
        }
        IfMatch.required(ifMatch).check(known);
        outbox.publish(known, known.describe(particulars, now));
        return answer(known, false);
    }

    Versioned wish(SchoolId id, SchoolApi.Wishes wishes, String ifMatch) {
        access.check(id);
        School school = find(id);
        IfMatch.required(ifMatch).check(school);
        school.wish(wishes.preferredConsortia(), wishes.unwantedConsortia(), clock.instant());
        schools.flush();
        return answer(school, false);
    }

    Versioned close(SchoolId id, SchoolApi.Closure closure, String ifMatch) {
        School school = find(id);
        IfMatch.optional(ifMatch).check(school);
        School successor = null;
        if (closure.successorId() != null) {
            successor = schools.findById(closure.successorId().value());
            if (successor == null) {
                throw SchoolProblem.SUCCESSOR_UNKNOWN.problem("successorId", closure.successorId());
            }
        }
        outbox.publish(school, school.close(closure.closedOn(), successor, clock.instant()));
        return answer(school, false);
    }

    private School find(SchoolId id) {
        School school = schools.findById(id.value());
        if (school == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return school;
    }

    private Versioned answer(School school, boolean created) {
        List<SchoolApi.PupilsView> counts = pupils.of(school.id());
        return new Versioned(SchoolView.of(school, access.seesWishes(), counts), school.version(), created);
    }
}
