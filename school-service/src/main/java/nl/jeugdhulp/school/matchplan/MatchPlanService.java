package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.school.consortium.KnownConsortia;
import nl.jeugdhulp.school.help.HelpGiven;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
@Transactional
class MatchPlanService {
    private final MatchPlanRepository plans;
    private final MatchPlanSchools planSchools;
    private final MatchPlanRuns runs;
    private final SchoolRegister register;
    private final HelpGiven help;
    private final KnownConsortia consortia;
    private final ObjectMapper json;
    private final Clock clock;

    MatchPlanService(
            MatchPlanRepository plans,
            MatchPlanSchools planSchools,
            MatchPlanRuns runs,
            SchoolRegister register,
            HelpGiven help,
            KnownConsortia consortia,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.planSchools = planSchools;
        this.runs = runs;
        this.register = register;
        this.help = help;
        this.consortia = consortia;
        this.json = json;
        this.clock = clock;
    }

    MatchPlanView order(DraftMatchPlan draft, String by) {
        check(draft);
        MatchPlan plan = new MatchPlan(Ids.next(), draft.name(), write(draft), by, clock.instant());
        plans.persistAndFlush(plan);
        runs.queue(plan.id());
        return view(plan);
    }

    private void check(DraftMatchPlan draft) {
        Set<UUID> known = consortia.all().stream().map(KnownConsortia.Known::id).collect(Collectors.toSet());
        Set<UUID> offered = new HashSet<>();
        for (ConsortiumOffer offer : draft.consortia()) {
            if (!known.contains(offer.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", offer.consortiumId());
            }
            if (!offered.add(offer.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_TWICE.problem("consortiumId", offer.consortiumId());
            }
        }
        List<Facts> scope = scope(draft);
        if (scope.isEmpty()) {
            throw MatchPlanProblem.NO_SCHOOL_IN_SCOPE.problem();
        }
        Set<String> inScope = scope.stream().map(Facts::id).collect(Collectors.toSet());
        for (DraftMatchPlan.Pair pin : draft.pins()) {
            if (!offered.contains(pin.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", pin.consortiumId());
            }
            if (!inScope.contains(pin.schoolId().value())) {
                throw MatchPlanProblem.SCHOOL_NOT_IN_PLAN.problem("schoolId", pin.schoolId());
            }
        }
    }

    private List<Facts> scope(DraftMatchPlan draft) {
        DraftMatchPlan.Scope scope = draft.scope();
        Set<String> municipalities = scope.municipalities() == null
                ? null
                : scope.municipalities().stream().map(code -> code.value()).collect(Collectors.toSet());
        return register.open().stream()
                .filter(school -> municipalities == null || municipalities.contains(school.municipality()))
                .filter(school -> scope.kinds() == null || scope.kinds().contains(school.kind()))
                .filter(school -> scope.schoolIds() == null || scope.schoolIds().contains(new SchoolId(school.id())))
                .toList();
    }

    /** The order of a plan with the facts as they are now. */
    MatchModel model(UUID planId) {
        DraftMatchPlan draft = read(find(planId).draft(), DraftMatchPlan.class);
        return model(draft, scope(draft));
    }

    private MatchModel model(DraftMatchPlan draft, List<Facts> schools) {
        MatchRules rules =
                new MatchRules(draft, schools, help.runningOn(LocalDate.now(clock)), register.presentConsortia());
        Map<UUID, String> names = consortia.all().stream()
                .collect(Collectors.toMap(KnownConsortia.Known::id, KnownConsortia.Known::name));
        return new MatchModel(draft, schools, rules, names);
    }

    /** Writes down what solving came to, unless the plan was ended meanwhile. */
    void solved(UUID planId, MatchModel.Outcome outcome) {
        MatchPlan plan = plans.findById(planId, LockModeType.PESSIMISTIC_WRITE);
        if (plan.status() != MatchPlanStatus.SOLVING) {
            return;
        }
        switch (outcome) {
            case MatchModel.Outcome.Found found -> {
                planSchools.replace(planId, found.schools());
                plan.propose(found.score(), found.bound(), found.cutByClock(), write(found.conflicts()));
            }
            case MatchModel.Outcome.Infeasible infeasible ->
                plan.endWithout(MatchPlanStatus.INFEASIBLE, write(infeasible.conflicts()));
            case MatchModel.Outcome.Undecided ignored -> plan.endWithout(MatchPlanStatus.UNDECIDED, "[]");
            case MatchModel.Outcome.Cancelled ignored -> plan.endWithout(MatchPlanStatus.CANCELLED, "[]");
        }
    }

    /** Asks a run to stop; a plan that nobody solves yet is cancelled at once. */
    MatchPlanView cancel(UUID planId, IfMatch ifMatch) {
        MatchPlan plan = find(planId);
        ifMatch.check(plan);
        if (plan.status() != MatchPlanStatus.SOLVING) {
            throw MatchPlanProblem.TRANSITION_NOT_ALLOWED.problem(
                    "status", plan.status(), "wanted", MatchPlanStatus.CANCELLED);
        }
        runs.requestCancel(planId);
        return view(plan);
    }

    MatchPlanView adjust(UUID planId, MatchPlanView.Adjustment adjustment, IfMatch ifMatch) {
        MatchPlan plan = plans.findById(planId, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        ifMatch.check(plan);
        if (!plan.status().next().contains(MatchPlanStatus.ADJUSTED)) {
            throw MatchPlanProblem.TRANSITION_NOT_ALLOWED.problem(
                    "status", plan.status(), "wanted", MatchPlanStatus.ADJUSTED);
        }
        DraftMatchPlan draft = read(plan.draft(), DraftMatchPlan.class);
        List<MatchedSchool> current = planSchools.of(planId);
        Set<String> inPlan =
                current.stream().map(school -> school.schoolId().value()).collect(Collectors.toSet());
        List<Facts> schools = register.all().stream()
                .filter(school -> inPlan.contains(school.id()))
                .toList();
        MatchModel.Outcome.Found moved =
                model(draft, schools).moved(current, adjustment.schoolId(), adjustment.consortiumId(), plan.bound());
        planSchools.replace(planId, moved.schools());
        plan.adjust(moved.score(), write(moved.conflicts()));
        plans.flush();
        return view(plan);
    }

    /** Adopts the plan and tells each school's consortium; running help goes on with whoever gives it. */
    MatchPlanView adopt(UUID planId, LocalDate handOverDate, IfMatch ifMatch) {
        MatchPlan plan = plans.findById(planId, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        ifMatch.check(plan);
        plan.adopt(handOverDate, LocalDate.now(clock), clock.instant());
        List<MatchedSchool> schools = planSchools.of(planId);
        Set<String> open = register.open().stream().map(Facts::id).collect(Collectors.toSet());
        String closed = schools.stream()
                .map(school -> school.schoolId().value())
                .filter(id -> !open.contains(id))
                .collect(Collectors.joining(", "));
        if (!closed.isEmpty()) {
            throw MatchPlanProblem.PLAN_OUTDATED.problem("schools", closed);
        }
        register.match(
                schools.stream().collect(Collectors.toMap(MatchedSchool::schoolId, MatchedSchool::consortiumId)),
                planId,
                handOverDate);
        plans.flush();
        return view(plan);
    }

    MatchPlanView get(UUID planId) {
        return view(find(planId));
    }

    Page<MatchPlanView> list(Instant changedSince, PageRequest page) {
        return Page.of(plans.page(changedSince, page), page, plan -> Cursor.of(plan.id()))
                .map(this::view)
                .counted(page, () -> plans.changedSince(changedSince));
    }

    Page<MatchedSchool> schools(UUID planId, String onlySchool, PageRequest page) {
        find(planId);
        if (onlySchool != null) {
            List<MatchedSchool> own = planSchools.of(planId).stream()
                    .filter(school -> school.schoolId().value().equals(onlySchool))
                    .toList();
            return Page.of(own, page, school -> Cursor.of(school.schoolId())).counted(page, own::size);
        }
        String after = page.after().map(cursor -> cursor.part(0, key -> key)).orElse("");
        return Page.of(planSchools.page(planId, after, page.limit() + 1), page, school -> Cursor.of(school.schoolId()))
                .counted(page, () -> planSchools.count(planId));
    }

    MatchPlanView.ProgressView progress(UUID planId) {
        MatchPlan plan = find(planId);
        MatchPlanRuns.Progress run = runs.of(planId);
        return new MatchPlanView.ProgressView(
                plan.status(),
                plan.score() == null ? run.score() : plan.score(),
                plan.bound() == null ? run.bound() : plan.bound(),
                run.elapsedMillis());
    }

    MatchPlanView.Comparison compare(UUID planId, UUID otherId) {
        Map<SchoolId, MatchedSchool> one = bySchool(planId);
        Map<SchoolId, MatchedSchool> other = bySchool(otherId);
        List<SchoolId> onlyInOne = new ArrayList<>();
        List<MatchPlanView.Move> moves = new ArrayList<>();
        Set<SchoolId> all = new java.util.TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        for (SchoolId id : all) {
            MatchedSchool here = one.get(id);
            MatchedSchool there = other.get(id);
            if (here == null || there == null) {
                onlyInOne.add(id);
            } else if (!here.consortiumId().equals(there.consortiumId())) {
                moves.add(new MatchPlanView.Move(
                        id, here.consortiumId(), there.consortiumId(), here.points() - there.points()));
            }
        }
        long difference = sum(one) - sum(other);
        return new MatchPlanView.Comparison(planId, otherId, difference, onlyInOne, moves);
    }

    private Map<SchoolId, MatchedSchool> bySchool(UUID planId) {
        find(planId);
        return planSchools.of(planId).stream().collect(Collectors.toMap(MatchedSchool::schoolId, Function.identity()));
    }

    private static long sum(Map<SchoolId, MatchedSchool> schools) {
        return schools.values().stream().mapToLong(MatchedSchool::points).sum();
    }

    private MatchPlan find(UUID id) {
        return plans.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private MatchPlanView view(MatchPlan plan) {
        DraftMatchPlan draft = read(plan.draft(), DraftMatchPlan.class);
        return new MatchPlanView(
                plan.id(),
                plan.version(),
                plan.name(),
                plan.status(),
                draft,
                plan.createdAt(),
                plan.createdBy(),
                plan.score(),
                plan.bound(),
                plan.score() == null
                        ? null
                        : (double) (plan.score() - plan.bound()) / Math.max(1, Math.abs(plan.score())),
                plan.score() == null ? null : plan.score().equals(plan.bound()),
                plan.cutByClock(),
                read(plan.conflicts(), new TypeReference<List<Conflict>>() {}),
                plan.status().hasPlan() ? loads(plan.id(), draft) : List.of(),
                plan.handOver(),
                plan.adoptedAt());
    }

    private List<MatchPlanView.Load> loads(UUID planId, DraftMatchPlan draft) {
        Map<UUID, List<MatchedSchool>> byConsortium =
                planSchools.of(planId).stream().collect(Collectors.groupingBy(MatchedSchool::consortiumId));
        return draft.consortia().stream()
                .map(offer -> {
                    List<MatchedSchool> schools = byConsortium.getOrDefault(offer.consortiumId(), List.of());
                    return new MatchPlanView.Load(
                            offer.consortiumId(),
                            schools.size(),
                            schools.stream().mapToInt(MatchedSchool::hours).sum(),
                            offer.hoursPerWeek());
                })
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }
}
