package nl.jeugdhulp.school.developmentplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.school.agreement.Listing;

@ApplicationScoped
@Transactional
class PlanService {
    private final PlanRepository plans;
    private final SuiteFigures figures;
    private final Caller caller;
    private final Clock clock;

    PlanService(PlanRepository plans, SuiteFigures figures, Caller caller, Clock clock) {
        this.plans = plans;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    PlanApi.View draft(PlanApi.Draft draft) {
        DevelopmentPlan plan = new DevelopmentPlan(Ids.next(), draft, clock.instant());
        plans.persistAndFlush(plan);
        return view(plan);
    }

    PlanApi.View redraft(UUID id, PlanApi.Draft draft, IfMatch ifMatch) {
        DevelopmentPlan plan = find(id, ifMatch);
        plan.redraft(draft, clock.instant());
        plans.flush();
        return view(plan);
    }

    PlanApi.View adopt(UUID id, IfMatch ifMatch) {
        DevelopmentPlan plan = find(id, ifMatch);
        LocalDate today = LocalDate.now(clock);
        plan.adopt(indicator -> figures.of(indicator, today), today, clock.instant());
        plans.flush();
        return view(plan);
    }

    PlanApi.View measure(UUID id, PlanApi.MeasurementRecord measured, IfMatch ifMatch) {
        DevelopmentPlan plan = find(id, ifMatch);
        plan.measure(
                new Measurement(measured.goalId(), measured.measuredOn(), measured.value(), caller.id()),
                LocalDate.now(clock),
                clock.instant());
        plans.flush();
        return view(plan);
    }

    PlanApi.View close(UUID id, IfMatch ifMatch) {
        DevelopmentPlan plan = find(id, ifMatch);
        plan.close(clock.instant());
        plans.flush();
        return view(plan);
    }

    PlanApi.View get(UUID id) {
        return view(find(id, IfMatch.optional(null)));
    }

    Page<PlanApi.View> list(PlanStatus status, OffsetDateTime changedSince, PageRequest request) {
        Filters filters = seen().and("status = :status", "status", status)
                .and(
                        "changedAt >= :changedSince",
                        "changedSince",
                        changedSince == null ? null : changedSince.toInstant());
        return Listing.page(plans, filters, request, DevelopmentPlan::id).map(this::view);
    }

    /** A draft is the region's alone. */
    private Filters seen() {
        return new Filters().and("status <> :draft", "draft", caller.is(Role.REGION) ? null : PlanStatus.DRAFT);
    }

    private DevelopmentPlan find(UUID id, IfMatch ifMatch) {
        Filters filters = seen().and("id = :id", "id", id);
        DevelopmentPlan plan = plans.find(filters.query(), filters.parameters())
                .singleResultOptional()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(plan);
        return plan;
    }

    private PlanApi.View view(DevelopmentPlan plan) {
        LocalDate today = LocalDate.now(clock);
        Map<Indicator, Optional<BigDecimal>> measured = new EnumMap<>(Indicator.class);
        plan.goals()
                .forEach(goal -> measured.computeIfAbsent(goal.indicator(), indicator -> figures.of(indicator, today)));
        List<PlanApi.PillarView> pillars = Arrays.stream(Pillar.values())
                .map(pillar -> {
                    List<PlanApi.GoalView> goals = plan.goals().stream()
                            .filter(goal -> goal.pillar() == pillar)
                            .map(goal -> PlanApi.GoalView.of(
                                    goal, progress(plan, goal, measured.get(goal.indicator()), today)))
                            .toList();
                    int reached = (int) goals.stream()
                            .filter(goal -> goal.progress().state() == Progress.State.REACHED)
                            .count();
                    return new PlanApi.PillarView(pillar, reached, goals);
                })
                .toList();
        return new PlanApi.View(
                plan.id(),
                plan.name(),
                plan.period(),
                plan.status(),
                plan.adoptedOn(),
                pillars,
                plan.changedAt(),
                plan.version());
    }

    private static Progress progress(
            DevelopmentPlan plan, Goal goal, Optional<BigDecimal> ofTheSuite, LocalDate today) {
        if (goal.indicator().ofTheSuite()) {
            return Progress.of(goal, ofTheSuite.orElse(null), today, today);
        }
        return plan.latest(goal)
                .map(measurement -> Progress.of(goal, measurement.value(), measurement.measuredOn(), today))
                .orElseGet(() -> Progress.of(goal, null, null, today));
    }
}
