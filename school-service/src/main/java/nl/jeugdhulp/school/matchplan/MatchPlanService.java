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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.school.matching.Conflict;
import nl.jeugdhulp.school.matching.DraftMatchPlan;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.MatchModel;
import nl.jeugdhulp.school.matching.MatchedSchool;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;

@ApplicationScoped
@Transactional
class MatchPlanService {
    private final MatchPlanRepository plans;
    private final MatchPlanSchools planSchools;
    private final MatchPlanRuns runs;
    private final SchoolRegister register;
    private final MatchPlanOrders orders;
    private final ObjectMapper json;
    private final Clock clock;

    MatchPlanService(
            MatchPlanRepository plans,
            MatchPlanSchools planSchools,
            MatchPlanRuns runs,
            SchoolRegister register,
            MatchPlanOrders orders,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.planSchools = planSchools;
        this.runs = runs;
        this.register = register;
        this.orders = orders;
        this.json = json;
        this.clock = clock;
    }

    MatchPlanView order(DraftMatchPlan asked, String by) {
        DraftMatchPlan draft = orders.completed(asked);
        MatchPlan plan = new MatchPlan(Ids.next(), draft.name(), write(draft), by, clock.instant());
        plans.persistAndFlush(plan);
        runs.queue(plan.id());
        return view(plan);
    }

    /** The order of a plan with the facts as they are now. */
    MatchModel model(UUID planId) {
        return orders.model(read(find(planId).draft(), DraftMatchPlan.class));
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

    /** Ends a plan whose solving failed each time, so that nobody waits for it any longer. */
    void failed(UUID planId, int attempts) {
        MatchPlan plan = plans.findById(planId, LockModeType.PESSIMISTIC_WRITE);
        if (plan.status() == MatchPlanStatus.SOLVING) {
            plan.endWithout(
                    MatchPlanStatus.FAILED,
                    write(List.of(new Conflict(
                            "solving-failed",
                            "solving failed " + attempts + " times by a fault of the service, not of the order;"
                                    + " its log tells more under the id of the plan",
                            "het oplossen is " + attempts + " keer mislukt door een fout in de dienst, niet in de"
                                    + " opdracht; het logboek zegt meer onder de id van het plan"))));
        }
    }

    /** Asks a run to stop: whoever solves it, or would, ends it as cancelled. */
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
        if (!inPlan.contains(adjustment.schoolId().value())) {
            throw MatchPlanProblem.SCHOOL_NOT_IN_PLAN.problem("schoolId", adjustment.schoolId());
        }
        ConsortiumOffer offer = draft.consortia().stream()
                .filter(each -> each.consortiumId().equals(adjustment.consortiumId()))
                .findFirst()
                .orElseThrow(
                        () -> MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", adjustment.consortiumId()));
        MatchModel.Outcome.Found moved = switch (orders.model(draft, schools)
                .moved(current, adjustment.schoolId(), offer, adjustment.reason(), plan.bound())) {
            case MatchModel.Move.Made made -> made.plan();
            case MatchModel.Move.Refused refused ->
                throw MatchPlanProblem.ADJUSTMENT_BREAKS_A_RULE.problem(
                        "reason", refused.reason(), "reasonDutch", refused.reasonDutch());
        };
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
                schools.stream().collect(Collectors.toMap(MatchedSchool::schoolId, MatchPlanService::match)),
                planId,
                handOverDate);
        plans.flush();
        return view(plan);
    }

    private static SchoolRegister.Match match(MatchedSchool school) {
        return new SchoolRegister.Match(
                school.consortiumId(),
                school.hours(),
                school.explanation().team().stream()
                        .map(MatchedSchool.TeamMember::practitionerId)
                        .toList());
    }

    MatchPlanView get(UUID planId) {
        return view(find(planId));
    }

    Page<MatchPlanView> list(Instant changedSince, PageRequest page) {
        List<MatchPlan> found = plans.page(changedSince, page);
        Map<UUID, List<MatchPlanSchools.Total>> totals =
                planSchools.totals(found.stream().map(MatchPlan::id).toList());
        return Page.of(found, page, plan -> Cursor.of(plan.id()))
                .map(plan -> view(plan, totals))
                .counted(page, () -> plans.changedSince(changedSince));
    }

    Page<MatchedSchool> schools(UUID planId, String onlySchool, PageRequest page) {
        find(planId);
        if (onlySchool != null) {
            List<MatchedSchool> own = planSchools.only(planId, onlySchool);
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
        find(planId);
        find(otherId);
        return PlanComparison.of(planId, planSchools.of(planId), otherId, planSchools.of(otherId));
    }

    private MatchPlan find(UUID id) {
        return plans.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private MatchPlanView view(MatchPlan plan) {
        return view(plan, planSchools.totals(List.of(plan.id())));
    }

    private MatchPlanView view(MatchPlan plan, Map<UUID, List<MatchPlanSchools.Total>> totals) {
        return MatchPlanView.of(
                plan,
                read(plan.draft(), DraftMatchPlan.class),
                read(plan.conflicts(), new TypeReference<List<Conflict>>() {}),
                totals.getOrDefault(plan.id(), List.of()));
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
