package nl.jeugdhulp.school.matchplan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matchplan.MatchedSchool.TeamMember;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.school.search.AssignmentSolver;
import nl.jeugdhulp.values.SchoolId;

/** An order for a match plan with the facts it is about: it is solved, explained and adjusted by the same rules. */
final class MatchModel {
    private static final Duration GUARD = Duration.ofMinutes(10);

    private final DraftMatchPlan order;
    private final List<Facts> schools;
    private final MatchRules rules;
    private final Map<UUID, String> names;
    private final Map<String, UUID> pinned;

    /** @param names of the consortia, for explanations in words */
    MatchModel(DraftMatchPlan order, List<Facts> schools, MatchRules rules, Map<UUID, String> names) {
        this.order = order;
        this.schools = schools;
        this.rules = rules;
        this.names = names;
        this.pinned = new HashMap<>();
        order.pins().forEach(pin -> pinned.put(pin.schoolId().value(), pin.consortiumId()));
    }

    /** What solving came to. */
    sealed interface Outcome {
        /** @param conflicts why some consortium cannot name its teams, empty when all can */
        record Found(List<MatchedSchool> schools, long score, long bound, boolean cutByClock, List<Conflict> conflicts)
                implements Outcome {}

        record Infeasible(List<Conflict> conflicts) implements Outcome {}

        record Undecided(long bound) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    Outcome solve(AssignmentMonitor monitor) {
        AssignmentProblem.Builder problem =
                AssignmentProblem.builder(schools.size(), order.consortia().size());
        for (int job = 0; job < schools.size(); job++) {
            Facts school = schools.get(job);
            for (int agent = 0; agent < order.consortia().size(); agent++) {
                ConsortiumOffer offer = order.consortia().get(agent);
                if (rules.forbidden(school, offer).isEmpty()) {
                    problem.pair(job, agent, rules.cost(school, offer), rules.hours(school));
                }
                if (offer.consortiumId().equals(pinned.get(school.id()))) {
                    problem.pin(job, agent);
                }
            }
        }
        for (int agent = 0; agent < order.consortia().size(); agent++) {
            problem.capacity(agent, capacity(order.consortia().get(agent)));
        }
        AssignmentLimits limits = new AssignmentLimits(order.seed(), order.effort(), GUARD);
        return switch (AssignmentSolver.solve(problem.build(), limits, monitor)) {
            case AssignmentResult.Assigned assigned -> found(assigned);
            case AssignmentResult.Infeasible infeasible -> infeasible(infeasible);
            case AssignmentResult.Undecided undecided -> new Outcome.Undecided(undecided.bound());
            case AssignmentResult.Cancelled ignored -> new Outcome.Cancelled();
        };
    }

    private Outcome found(AssignmentResult.Assigned assigned) {
        List<MatchedSchool> matched = new ArrayList<>();
        for (int job = 0; job < schools.size(); job++) {
            matched.add(explained(
                    schools.get(job), order.consortia().get(assigned.agentOf().get(job))));
        }
        List<Conflict> conflicts = new ArrayList<>();
        List<MatchedSchool> staffed = staffed(matched, conflicts);
        return new Outcome.Found(staffed, assigned.score(), assigned.bound(), assigned.cutByClock(), conflicts);
    }

    private Outcome infeasible(AssignmentResult.Infeasible infeasible) {
        ConflictWords words = new ConflictWords(
                schools,
                order.consortia().stream().map(ConsortiumOffer::consortiumId).toList(),
                names);
        return new Outcome.Infeasible(
                infeasible.conflicts().stream().map(words::of).toList());
    }

    /** Hours per week, and no more than its practitioners have together. */
    private static int capacity(ConsortiumOffer offer) {
        int people = offer.practitioners().stream()
                .mapToInt(DraftMatchPlan.Practitioner::hoursPerWeek)
                .sum();
        return offer.practitioners().isEmpty() ? offer.hoursPerWeek() : Math.min(offer.hoursPerWeek(), people);
    }

    private MatchedSchool explained(Facts school, ConsortiumOffer offer) {
        List<MatchRules.Reason> reasons = rules.reasons(school, offer);
        long points = reasons.stream().mapToLong(MatchRules.Reason::points).sum();
        MatchedSchool.SecondBest second = order.consortia().stream()
                .filter(other -> !other.consortiumId().equals(offer.consortiumId()))
                .filter(other -> rules.forbidden(school, other).isEmpty())
                .map(other -> new MatchedSchool.SecondBest(other.consortiumId(), rules.cost(school, other) - points))
                .min(Comparator.comparingLong(MatchedSchool.SecondBest::extraPoints)
                        .thenComparing(MatchedSchool.SecondBest::consortiumId))
                .orElse(null);
        return new MatchedSchool(
                new SchoolId(school.id()),
                offer.consortiumId(),
                rules.hours(school),
                points,
                new MatchedSchool.Explanation(reasons, second, List.of()));
    }

    /** The same schools with their teams; why a consortium cannot name its teams is added to the conflicts. */
    private List<MatchedSchool> staffed(List<MatchedSchool> matched, List<Conflict> conflicts) {
        Map<String, Facts> facts = schools.stream().collect(Collectors.toMap(Facts::id, Function.identity()));
        Map<String, List<TeamMember>> teams = new HashMap<>();
        for (ConsortiumOffer offer : order.consortia()) {
            List<Teams.Need> needs = matched.stream()
                    .filter(school -> school.consortiumId().equals(offer.consortiumId()))
                    .map(school -> new Teams.Need(
                            school.schoolId().value(),
                            school.hours(),
                            Specialism.required(facts.get(school.schoolId().value()))))
                    .toList();
            Teams.Outcome outcome = new Teams(offer, order.teams(), name(offer.consortiumId())).of(needs);
            teams.putAll(outcome.teams());
            outcome.conflict().ifPresent(conflicts::add);
        }
        return matched.stream()
                .map(school ->
                        school.withTeam(teams.getOrDefault(school.schoolId().value(), List.of())))
                .toList();
    }

    private String name(UUID consortiumId) {
        return names.getOrDefault(consortiumId, consortiumId.toString());
    }

    /** The plan with one school moved by hand; a move that breaks a hard rule is refused with the reason. */
    Outcome.Found moved(List<MatchedSchool> plan, SchoolId schoolId, UUID consortiumId, long bound) {
        Facts school = schools.stream()
                .filter(each -> each.id().equals(schoolId.value()))
                .findFirst()
                .orElseThrow(() -> MatchPlanProblem.SCHOOL_NOT_IN_PLAN.problem("schoolId", schoolId));
        ConsortiumOffer offer = order.consortia().stream()
                .filter(each -> each.consortiumId().equals(consortiumId))
                .findFirst()
                .orElseThrow(() -> MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", consortiumId));
        rules.forbidden(school, offer).ifPresent(reason -> {
            throw MatchPlanProblem.ADJUSTMENT_BREAKS_A_RULE.problem(
                    "reason", reason.reason(), "reasonDutch", reason.reasonDutch());
        });
        List<MatchedSchool> moved = plan.stream()
                .map(each -> each.schoolId().equals(schoolId) ? explained(school, offer) : each)
                .toList();
        int used = moved.stream()
                .filter(each -> each.consortiumId().equals(consortiumId))
                .mapToInt(MatchedSchool::hours)
                .sum();
        if (used > capacity(offer)) {
            throw MatchPlanProblem.ADJUSTMENT_BREAKS_A_RULE.problem(
                    "reason",
                    "%s would need %d hours per week and has %d".formatted(name(consortiumId), used, capacity(offer)),
                    "reasonDutch",
                    "%s zou %d uur per week nodig hebben en heeft er %d"
                            .formatted(name(consortiumId), used, capacity(offer)));
        }
        List<Conflict> conflicts = new ArrayList<>();
        List<MatchedSchool> staffed = staffed(moved, conflicts);
        long score = staffed.stream().mapToLong(MatchedSchool::points).sum();
        return new Outcome.Found(staffed, score, Math.min(bound, score), false, conflicts);
    }
}
