package nl.jeugdhulp.school.developmentplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.values.Period;

/** What the region wants to reach for its schools, in four pillars (<i>ontwikkelplan</i>). */
@Entity
@Table(name = "development_plan")
class DevelopmentPlan implements Aggregate {
    @Id
    private UUID id;

    private String name;
    private LocalDate fromDate;
    private LocalDate untilDate;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @ElementCollection
    @CollectionTable(name = "development_goal", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Goal> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "development_measurement", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Measurement> measurements = new ArrayList<>();

    private LocalDate adoptedOn;
    private Instant changedAt;

    @Version
    private long version;

    protected DevelopmentPlan() {}

    DevelopmentPlan(UUID id, PlanApi.Draft draft, Instant now) {
        this.id = id;
        this.status = PlanStatus.DRAFT;
        take(draft, now);
    }

    /** Replaces the draft; an adopted plan keeps its goals. */
    void redraft(PlanApi.Draft draft, Instant now) {
        if (status != PlanStatus.DRAFT) {
            throw PlanProblem.PLAN_IS_ADOPTED.problem("status", status);
        }
        take(draft, now);
    }

    private void take(PlanApi.Draft draft, Instant now) {
        Period period = draft.period();
        if (period.until() == null) {
            throw PlanProblem.PLAN_NEEDS_AN_END.problem();
        }
        draft.goals().forEach(goal -> checkDates(goal, period));
        name = draft.name();
        fromDate = period.from();
        untilDate = period.until();
        goals.clear();
        draft.goals().forEach(goal -> goals.add(goal.with(Ids.next())));
        changedAt = now;
    }

    private static void checkDates(PlanApi.GoalDraft goal, Period period) {
        boolean inside = period.contains(goal.startsOn()) && period.contains(goal.dueOn());
        if (!inside || goal.dueOn().isBefore(goal.startsOn())) {
            throw PlanProblem.GOAL_OUTSIDE_THE_PLAN.problem("title", goal.title());
        }
    }

    /**
     * The region adopts the plan: each pillar has a goal, and each goal measured by the suite gets its baseline.
     *
     * @param measured the suite's own figure of an indicator now, empty when there is none
     */
    void adopt(Function<Indicator, Optional<BigDecimal>> measured, LocalDate today, Instant now) {
        move(PlanStatus.ADOPTED, now);
        String missing = Arrays.stream(Pillar.values())
                .filter(pillar -> goals.stream().noneMatch(goal -> goal.pillar() == pillar))
                .map(Pillar::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw PlanProblem.PILLAR_WITHOUT_GOAL.problem("pillars", missing);
        }
        goals.replaceAll(goal -> goal.baseline() == null && goal.indicator().ofTheSuite()
                ? goal.from(measured.apply(goal.indicator()).orElse(null))
                : goal);
        adoptedOn = today;
    }

    /** People measured a goal that the suite cannot measure. */
    void measure(Measurement measurement, LocalDate today, Instant now) {
        if (status != PlanStatus.ADOPTED) {
            throw PlanProblem.PLAN_IS_NOT_ADOPTED.problem("status", status);
        }
        Goal goal = goals.stream()
                .filter(each -> each.goalId().equals(measurement.goalId()))
                .findFirst()
                .orElseThrow(() -> PlanProblem.GOAL_UNKNOWN.problem("goalId", measurement.goalId()));
        if (goal.indicator().ofTheSuite()) {
            throw PlanProblem.MEASURED_BY_THE_SUITE.problem("indicator", goal.indicator());
        }
        if (measurement.measuredOn().isAfter(today) || measurement.measuredOn().isBefore(fromDate)) {
            throw PlanProblem.MEASURED_OUTSIDE_THE_PLAN.problem("measuredOn", measurement.measuredOn());
        }
        measurements.add(measurement);
        changedAt = now;
    }

    void close(Instant now) {
        move(PlanStatus.CLOSED, now);
    }

    /** What people measured last of a goal. */
    Optional<Measurement> latest(Goal goal) {
        return measurements.stream()
                .filter(measurement -> measurement.goalId().equals(goal.goalId()))
                .reduce((earlier, later) -> later.measuredOn().isBefore(earlier.measuredOn()) ? earlier : later);
    }

    private void move(PlanStatus wanted, Instant now) {
        if (!status.next().contains(wanted)) {
            throw PlanProblem.PLAN_TRANSITION_NOT_POSSIBLE.problem("status", status, "wanted", wanted);
        }
        status = wanted;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Period period() {
        return new Period(fromDate, untilDate);
    }

    PlanStatus status() {
        return status;
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
