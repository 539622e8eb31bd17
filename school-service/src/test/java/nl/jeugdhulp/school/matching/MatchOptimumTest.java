package nl.jeugdhulp.school.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Pair;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matching.DraftMatchPlan.TeamLimits;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Weights;
import nl.jeugdhulp.school.matching.MatchModel.Outcome;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

/** A small solver that tries every plan confirms what the match model finds on random small orders. */
class MatchOptimumTest {
    private static final TeamLimits TEAMS = new TeamLimits(2, 2);

    private final List<Facts> schools = new ArrayList<>();
    private final List<ConsortiumOffer> offers = new ArrayList<>();
    private final List<Pair> pins = new ArrayList<>();
    private final List<Pair> exclusions = new ArrayList<>();
    private final Map<String, Map<UUID, Integer>> help = new HashMap<>();
    private final Map<String, UUID> present = new HashMap<>();
    private DraftMatchPlan order;
    private MatchRules rules;
    private HardRules hardRules;

    @Property(tries = 150)
    void noPlanIsBetterThanTheProvenOne(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int number) {
        make(random, number);
        long best = best(0, new int[number]);
        MatchModel model = new MatchModel(order, schools, rules, Map.of());
        switch (model.solve(AssignmentMonitor.silent())) {
            case Outcome.Found found -> {
                assertEquals(best, found.score());
                assertEquals(found.score(), found.bound());
                assertEquals(List.of(), found.conflicts());
                assertEquals(
                        found.score(),
                        found.schools().stream()
                                .flatMap(school -> school.explanation().reasons().stream())
                                .mapToLong(MatchRules.Reason::points)
                                .sum());
                found.schools().forEach(this::assertSmallTeam);
            }
            case Outcome.Infeasible infeasible -> {
                assertEquals(Long.MAX_VALUE, best);
                assertTrue(!infeasible.conflicts().isEmpty());
            }
            case Outcome.Undecided ignored -> throw new AssertionError("a small order is always decided");
            case Outcome.Cancelled ignored -> throw new AssertionError("nobody cancelled");
        }
    }

    private void assertSmallTeam(MatchedSchool school) {
        List<MatchedSchool.TeamMember> team = school.explanation().team();
        assertTrue(team.size() <= TEAMS.practitionersPerSchool());
        if (!team.isEmpty()) {
            assertEquals(
                    school.hours(),
                    team.stream().mapToInt(MatchedSchool.TeamMember::hours).sum());
        }
    }

    private void make(Random random, int number) {
        schools.clear();
        offers.clear();
        pins.clear();
        exclusions.clear();
        help.clear();
        present.clear();
        for (int consortium = 1; consortium <= 3; consortium++) {
            List<Practitioner> people = new ArrayList<>();
            for (int person = random.nextInt(3); person > 0; person--) {
                Set<Specialism> trained = random.nextBoolean() ? Set.of(Specialism.CLUSTER_3) : Set.of();
                people.add(new Practitioner(new UUID(consortium, person), null, 3 + random.nextInt(6), trained));
            }
            Set<Specialism> specialisms = people.isEmpty() ? Set.of(Specialism.CLUSTER_3) : Set.of();
            offers.add(new ConsortiumOffer(
                    new UUID(0, consortium), 4 + random.nextInt(12), specialisms, people, null, null, null));
        }
        for (int school = 0; school < number; school++) {
            SchoolId id = add(random, school);
            help.put(id.value(), Map.of(consortium(random), random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                exclusions.add(new Pair(id, consortium(random)));
            }
            if (random.nextInt(6) == 0) {
                pins.add(new Pair(id, consortium(random)));
            }
            if (random.nextBoolean()) {
                present.put(id.value(), consortium(random));
            }
        }
        Weights weights = new Weights(
                random.nextInt(12),
                random.nextInt(3),
                random.nextInt(8),
                random.nextInt(5),
                random.nextInt(4),
                random.nextInt(25),
                random.nextInt(4));
        order = new DraftMatchPlan("plan", null, offers, null, TEAMS, weights, pins, exclusions, null, null);
        rules = new MatchRules(order, schools, help, present);
        hardRules = new HardRules(order, UUID::toString);
    }

    private SchoolId add(Random random, int number) {
        SchoolId id = new SchoolId("10AA%02d".formatted(number));
        boolean special = random.nextInt(5) == 0;
        schools.add(new Facts(
                id.value(),
                "School " + id,
                special ? SchoolKind.SPECIAL : SchoolKind.PRIMARY,
                special ? 3 : null,
                "0392",
                random.nextBoolean() ? "1" : null,
                null,
                null,
                random.nextInt(400),
                random.nextBoolean() ? List.of(consortium(random)) : List.of(),
                List.of(),
                false));
        return id;
    }

    private UUID consortium(Random random) {
        return offers.get(random.nextInt(3)).consortiumId();
    }

    /** The fewest points of all plans that keep every hard rule, by trying each. */
    private long best(int place, int[] agentOf) {
        if (place == schools.size()) {
            return value(agentOf);
        }
        long best = Long.MAX_VALUE;
        for (int agent = 0; agent < offers.size(); agent++) {
            agentOf[place] = agent;
            best = Math.min(best, best(place + 1, agentOf));
        }
        return best;
    }

    private long value(int[] agentOf) {
        int demand = 0;
        int capacity = 0;
        long points = 0;
        int[] load = new int[offers.size()];
        for (int place = 0; place < agentOf.length; place++) {
            Facts school = schools.get(place);
            ConsortiumOffer offer = offers.get(agentOf[place]);
            if (hardRules.forbidden(school, rules.hours(school), offer).isPresent() || pinnedElsewhere(school, offer)) {
                return Long.MAX_VALUE;
            }
            points += rules.cost(school, offer);
            load[agentOf[place]] += rules.hours(school);
            demand += rules.hours(school);
        }
        int steps = 0;
        for (ConsortiumOffer offer : offers) {
            capacity += offer.capacity();
        }
        for (int agent = 0; agent < load.length; agent++) {
            if (load[agent] > offers.get(agent).capacity() || !canNameTeams(agent, agentOf)) {
                return Long.MAX_VALUE;
            }
            int average = Math.ceilDiv(100 * demand, capacity);
            while (100 * load[agent] > offers.get(agent).capacity() * (average + 5 * steps)) {
                steps++;
            }
        }
        return points + (long) order.weights().evenLoad() * steps;
    }

    private boolean pinnedElsewhere(Facts school, ConsortiumOffer offer) {
        return pins.stream()
                .anyMatch(pin -> pin.schoolId().value().equals(school.id())
                        && !pin.consortiumId().equals(offer.consortiumId()));
    }

    private boolean canNameTeams(int agent, int[] agentOf) {
        List<Practitioner> people = offers.get(agent).practitioners();
        int[] left = people.stream().mapToInt(Practitioner::hoursPerWeek).toArray();
        return people.isEmpty() || canNameTeams(agent, agentOf, 0, left, new int[people.size()]);
    }

    private boolean canNameTeams(int agent, int[] agentOf, int place, int[] left, int[] visits) {
        if (place == agentOf.length) {
            return true;
        }
        if (agentOf[place] != agent) {
            return canNameTeams(agent, agentOf, place + 1, left, visits);
        }
        boolean special = schools.get(place).cluster() != null;
        return canStaff(agent, agentOf, place, 0, rules.hours(schools.get(place)), !special, left, visits);
    }

    /** Gives the rest of the hours of a school to the people from this one on, in every way there is. */
    private boolean canStaff(
            int agent, int[] agentOf, int place, int person, int rest, boolean trained, int[] left, int[] visits) {
        if (person == left.length) {
            return rest == 0 && trained && canNameTeams(agent, agentOf, place + 1, left, visits);
        }
        if (canStaff(agent, agentOf, place, person + 1, rest, trained, left, visits)) {
            return true;
        }
        boolean now = trained
                || offers.get(agent).practitioners().get(person).specialisms().contains(Specialism.CLUSTER_3);
        for (int hours = 1; hours <= Math.min(rest, left[person]) && visits[person] < 2; hours++) {
            left[person] -= hours;
            visits[person]++;
            boolean possible = canStaff(agent, agentOf, place, person + 1, rest - hours, now, left, visits);
            left[person] += hours;
            visits[person]--;
            if (possible) {
                return true;
            }
        }
        return false;
    }
}
