package nl.jeugdhulp.school.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Pair;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matching.DraftMatchPlan.TeamLimits;
import nl.jeugdhulp.school.matching.MatchModel.Outcome;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

/** Each hard rule under its own name: the solver keeps it however much that costs, and a move by hand cannot break it. */
class HardRulesTest {
    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID SOUTH = new UUID(0, 2);
    private static final int WANTED = 9;

    private final List<Facts> schools = new ArrayList<>();
    private final List<ConsortiumOffer> offers = new ArrayList<>();
    private final List<Pair> pins = new ArrayList<>();
    private final List<Pair> exclusions = new ArrayList<>();
    private final Map<String, Map<UUID, Integer>> help = new HashMap<>();
    private TeamLimits teams;

    @Test
    void exclusionIsKept() {
        offers.addAll(List.of(offer(NORTH, 100), offer(SOUTH, 100)));
        SchoolId school = servedByNorth(SchoolKind.PRIMARY, null);
        exclusions.add(new Pair(school, NORTH));
        assertKept(school, "the pair is excluded");
    }

    @Test
    void specialismIsThere() {
        offers.addAll(List.of(
                offer(NORTH, 100),
                offer(SOUTH, 100, person(1, 36), person(2, 36, Specialism.CLUSTER_3), person(3, 36))));
        SchoolId school = servedByNorth(SchoolKind.SPECIAL, 3);
        assertKept(school, "the consortium lacks the specialism CLUSTER_3");
        assertTrue(
                found().schools().getFirst().explanation().team().stream()
                        .anyMatch(member -> member.practitionerId().equals(new UUID(9, 2))),
                "and its specialist comes to the school");
    }

    @Test
    void teamHasTheHours() {
        teams = new TeamLimits(1, 10);
        offers.addAll(List.of(offer(NORTH, 100, person(1, 1), person(2, 1)), offer(SOUTH, 100)));
        SchoolId school = servedByNorth(SchoolKind.PRIMARY, null);
        assertKept(school, "no 1 practitioners of the consortium have the hours that the school needs");
    }

    @Test
    void pinIsKept() {
        offers.addAll(List.of(offer(NORTH, 100), offer(SOUTH, 100)));
        SchoolId school = servedByNorth(SchoolKind.PRIMARY, null);
        pins.add(new Pair(school, SOUTH));
        assertKept(school, "the school is pinned to Zuid");
    }

    @Test
    void capacityIsKept() {
        offers.addAll(List.of(offer(NORTH, 1), offer(SOUTH, 100)));
        SchoolId school = servedByNorth(SchoolKind.PRIMARY, null);
        assertKept(school, "Noord would need 2 hours per week and has 1");
    }

    @Test
    void moveByHandWithinTheRulesIsMadeAndSaysWhy() {
        offers.addAll(List.of(offer(NORTH, 100), offer(SOUTH, 100)));
        SchoolId school = servedByNorth(SchoolKind.PRIMARY, null);
        Outcome.Found plan = found();
        Outcome.Found moved = assertInstanceOf(
                        MatchModel.Move.Made.class,
                        model().moved(plan.schools(), school, offers.getLast(), "wens van de school", plan.bound()))
                .plan();
        assertEquals(SOUTH, moved.schools().getFirst().consortiumId());
        assertEquals(
                "wens van de school", moved.schools().getFirst().explanation().adjustedBecause());
        assertEquals(plan.score() + 10L * WANTED, moved.score());
        assertEquals(plan.bound(), moved.bound());
    }

    /** The school goes south although all its help comes from the north, and cannot be moved north by hand. */
    private void assertKept(SchoolId school, String reason) {
        Outcome.Found plan = found();
        assertEquals(SOUTH, plan.schools().getFirst().consortiumId());
        MatchModel.Move move = model().moved(plan.schools(), school, offers.getFirst(), "liever noord", plan.bound());
        assertEquals(
                reason, assertInstanceOf(MatchModel.Move.Refused.class, move).reason());
    }

    private Outcome.Found found() {
        return assertInstanceOf(Outcome.Found.class, model().solve(AssignmentMonitor.silent()));
    }

    private MatchModel model() {
        DraftMatchPlan order =
                new DraftMatchPlan("plan", null, offers, null, teams, null, pins, exclusions, null, null);
        MatchRules rules = new MatchRules(order, schools, help, Map.of());
        return new MatchModel(order, schools, rules, Map.of(NORTH, "Noord", SOUTH, "Zuid"));
    }

    private SchoolId servedByNorth(SchoolKind kind, Integer cluster) {
        SchoolId id = new SchoolId("10AA00");
        schools.add(new Facts(
                id.value(), "School", kind, cluster, "0392", null, null, null, 0, List.of(), List.of(), false));
        help.put(id.value(), Map.of(NORTH, WANTED));
        return id;
    }

    private static ConsortiumOffer offer(UUID id, int hours, Practitioner... people) {
        return new ConsortiumOffer(id, hours, null, List.of(people), null, null, null);
    }

    private static Practitioner person(int number, int hours, Specialism... trained) {
        return new Practitioner(new UUID(9, number), null, hours, Set.of(trained));
    }
}
