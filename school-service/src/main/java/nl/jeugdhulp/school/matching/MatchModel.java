package nl.jeugdhulp.school.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.MatchedSchool.TeamMember;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

/** An order for a match plan with the facts it is about: it is solved, explained and adjusted by the same rules. */
public final class MatchModel {
    private final DraftMatchPlan order;
    private final List<Facts> schools;
    private final MatchRules rules;
    private final HardRules hardRules;
    private final Map<UUID, String> names;
    private final Map<String, UUID> pinned = new HashMap<>();
    private final Map<String, Facts> byId = new HashMap<>();

    /** @param names of the consortia, for explanations in words */
    public MatchModel(DraftMatchPlan order, List<Facts> schools, MatchRules rules, Map<UUID, String> names) {
        this.order = order;
        this.schools = schools;
        this.rules = rules;
        this.names = names;
        this.hardRules = new HardRules(order, this::name);
        order.pins().forEach(pin -> pinned.put(pin.schoolId().value(), pin.consortiumId()));
        schools.forEach(school -> byId.put(school.id(), school));
    }

    /** What solving came to. */
    public sealed interface Outcome {
        /** @param conflicts why some consortium cannot name its teams, empty when all can */
        record Found(List<MatchedSchool> schools, long score, long bound, boolean cutByClock, List<Conflict> conflicts)
                implements Outcome {}

        record Infeasible(List<Conflict> conflicts) implements Outcome {}

        record Undecided(long bound) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /** What a move by hand came to. */
    public sealed interface Move {
        record Made(Outcome.Found plan) implements Move {}

        /** The hard rule that the move would break. */
        record Refused(String reason, String reasonDutch) implements Move {}
    }

    /** Divides the schools and names their teams; the monitor hears of progress and may cancel. */
    public Outcome solve(AssignmentMonitor monitor) {
        Openings openings = new Openings(schools, order.consortia(), rules, hardRules, pinned);
        EvenLoad evenLoad = openings.evenLoad(order.weights().evenLoad());
        return switch (new Division(openings, evenLoad, order, monitor).divide()) {
            case Division.Outcome.Cancelled ignored -> new Outcome.Cancelled();
            case Division.Outcome.Undecided undecided -> new Outcome.Undecided(undecided.bound());
            case Division.Outcome.Infeasible infeasible -> {
                ConflictWords words = new ConflictWords(schools, ids(), names);
                yield new Outcome.Infeasible(
                        infeasible.conflicts().stream().map(words::of).toList());
            }
            case Division.Outcome.Divided divided -> {
                Outcome.Found found = found(divided.agentOf(), divided.score(), divided.bound(), divided.cutByClock());
                yield found.conflicts().isEmpty() ? found : withTeams(found, openings, evenLoad, monitor);
            }
        };
    }

    /** Divides again where the cheapest division leaves a consortium without teams. */
    private Outcome withTeams(Outcome.Found cheapest, Openings openings, EvenLoad evenLoad, AssignmentMonitor monitor) {
        List<Teams> teams = order.consortia().stream().map(this::teams).toList();
        List<Teams.Need> needs = schools.stream()
                .map(school -> need(new SchoolId(school.id()), rules.hours(school)))
                .toList();
        TeamedDivision division = new TeamedDivision(openings, evenLoad, teams, needs, cheapest.bound(), monitor);
        return switch (division.divide(order.effort())) {
            case TeamedDivision.Outcome.Divided divided ->
                found(divided.agentOf(), divided.score(), divided.bound(), cheapest.cutByClock());
            case TeamedDivision.Outcome.Impossible ignored -> new Outcome.Infeasible(cheapest.conflicts());
            case TeamedDivision.Outcome.Undecided undecided ->
                monitor.cancelled()
                        ? new Outcome.Cancelled()
                        : new Outcome.Found(
                                cheapest.schools(),
                                cheapest.score(),
                                Math.min(undecided.bound(), cheapest.score()),
                                cheapest.cutByClock(),
                                cheapest.conflicts());
        };
    }

    private Outcome.Found found(List<Integer> agentOf, long score, long bound, boolean cutByClock) {
        List<MatchedSchool> matched = new ArrayList<>();
        for (int job = 0; job < schools.size(); job++) {
            matched.add(explained(schools.get(job), order.consortia().get(agentOf.get(job))));
        }
        List<Conflict> conflicts = new ArrayList<>();
        return new Outcome.Found(staffed(evenlyLoaded(matched), conflicts), score, bound, cutByClock, conflicts);
    }

    private MatchedSchool explained(Facts school, ConsortiumOffer offer) {
        List<MatchRules.Reason> reasons = rules.reasons(school, offer);
        long points = reasons.stream().mapToLong(MatchRules.Reason::points).sum();
        MatchedSchool.SecondBest second = order.consortia().stream()
                .filter(other -> !other.consortiumId().equals(offer.consortiumId()))
                .filter(other ->
                        hardRules.forbidden(school, rules.hours(school), other).isEmpty())
                .map(other -> new MatchedSchool.SecondBest(other.consortiumId(), rules.cost(school, other) - points))
                .min(Comparator.comparingLong(MatchedSchool.SecondBest::extraPoints)
                        .thenComparing(MatchedSchool.SecondBest::consortiumId))
                .orElse(null);
        return new MatchedSchool(
                new SchoolId(school.id()),
                offer.consortiumId(),
                rules.hours(school),
                points,
                new MatchedSchool.Explanation(
                        reasons,
                        second,
                        rules.unmetWishes(school, offer, this::name),
                        rules.movesFrom(school, offer),
                        List.of(),
                        null));
    }

    /** The points of an uneven load are borne by the schools of the fullest consortia, in proportion to their hours. */
    private List<MatchedSchool> evenlyLoaded(List<MatchedSchool> matched) {
        int[] load = new int[order.consortia().size()];
        matched.forEach(school -> load[ids().indexOf(school.consortiumId())] += school.hours());
        long demand = matched.stream().mapToLong(MatchedSchool::hours).sum();
        int[] capacity =
                order.consortia().stream().mapToInt(ConsortiumOffer::capacity).toArray();
        EvenLoad evenLoad = new EvenLoad(order.weights().evenLoad(), capacity, demand);
        int steps = evenLoad.steps(load);
        long points = evenLoad.points(steps);
        long bearing = 0;
        for (int agent = 0; agent < load.length; agent++) {
            bearing += evenLoad.steps(agent, load[agent]) == steps ? load[agent] : 0;
        }
        List<MatchedSchool> borne = new ArrayList<>();
        long hours = 0;
        for (MatchedSchool school : matched) {
            int agent = ids().indexOf(school.consortiumId());
            long share = 0;
            if (points > 0 && evenLoad.steps(agent, load[agent]) == steps) {
                share = points * (hours + school.hours()) / bearing - points * hours / bearing;
                hours += school.hours();
            }
            borne.add(school.withEvenLoad(share == 0 ? List.of() : List.of(uneven(agent, evenLoad, load, share))));
        }
        return borne;
    }

    private MatchRules.Reason uneven(int agent, EvenLoad evenLoad, int[] load, long points) {
        long percent = evenLoad.percent(agent, load[agent]);
        return new MatchRules.Reason(
                MatchRules.Rule.EVEN_LOAD,
                points,
                "its consortium is %d %% full, all together %d %%".formatted(percent, evenLoad.average()),
                "het consortium is voor %d %% bezet, alle samen voor %d %%".formatted(percent, evenLoad.average()));
    }

    /** The same schools with their teams; why a consortium cannot name its teams is added to the conflicts. */
    private List<MatchedSchool> staffed(List<MatchedSchool> matched, List<Conflict> conflicts) {
        Map<String, List<TeamMember>> teams = new HashMap<>();
        for (ConsortiumOffer offer : order.consortia()) {
            List<Teams.Need> needs = matched.stream()
                    .filter(school -> school.consortiumId().equals(offer.consortiumId()))
                    .map(school -> need(school.schoolId(), school.hours()))
                    .toList();
            Teams.Outcome outcome = teams(offer).of(needs);
            teams.putAll(outcome.teams());
            outcome.conflict().ifPresent(conflicts::add);
        }
        return matched.stream()
                .map(school ->
                        school.withTeam(teams.getOrDefault(school.schoolId().value(), List.of())))
                .toList();
    }

    /** The plan with one school moved by hand for this reason, or the hard rule that the move would break. */
    public Move moved(List<MatchedSchool> plan, SchoolId schoolId, ConsortiumOffer offer, String because, long bound) {
        Facts school = byId.get(schoolId.value());
        List<MatchedSchool> moved = plan.stream()
                .map(each -> each.schoolId().equals(schoolId)
                        ? explained(school, offer).adjusted(because)
                        : each)
                .toList();
        Optional<HardRules.Broken> broken = hardRules
                .pinIsKept(pinned.get(schoolId.value()), offer)
                .or(() -> hardRules.forbidden(school, rules.hours(school), offer))
                .or(() -> hardRules.capacityIsKept(offer, moved));
        if (broken.isPresent()) {
            return new Move.Refused(broken.get().reason(), broken.get().reasonDutch());
        }
        List<Conflict> conflicts = new ArrayList<>();
        List<MatchedSchool> staffed = staffed(evenlyLoaded(moved), conflicts);
        long score = staffed.stream().mapToLong(MatchedSchool::points).sum();
        return new Move.Made(new Outcome.Found(staffed, score, Math.min(bound, score), false, conflicts));
    }

    private Teams teams(ConsortiumOffer offer) {
        return new Teams(offer, order.teams(), name(offer.consortiumId()));
    }

    private Teams.Need need(SchoolId school, int hours) {
        return new Teams.Need(school.value(), hours, Specialism.required(byId.get(school.value())));
    }

    private List<UUID> ids() {
        return order.consortia().stream().map(ConsortiumOffer::consortiumId).toList();
    }

    private String name(UUID consortiumId) {
        return names.getOrDefault(consortiumId, consortiumId.toString());
    }
}
