package nl.jeugdhulp.school.matchplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.school.assignment.AssignmentMonitor;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.Pair;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.TeamLimits;
import nl.jeugdhulp.school.matchplan.MatchModel.Outcome;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

class MatchModelTest {
    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID SOUTH = new UUID(0, 2);
    private static final UUID EAST = new UUID(0, 3);

    private final List<Facts> schools = new ArrayList<>();
    private final List<ConsortiumOffer> offers = new ArrayList<>();
    private final List<Pair> pins = new ArrayList<>();
    private final List<Pair> exclusions = new ArrayList<>();
    private final Map<String, Map<UUID, Integer>> help = new HashMap<>();
    private final Map<String, UUID> present = new HashMap<>();
    private TeamLimits teams;

    @Test
    void helpThatIsGivenAlreadyStays() {
        offer(NORTH, 100);
        offer(SOUTH, 100);
        SchoolId school = primary(0);
        help.put(school.value(), Map.of(SOUTH, 4, NORTH, 1));
        MatchedSchool matched = of(found(), school);
        assertEquals(SOUTH, matched.consortiumId());
        assertEquals(10, matched.points(), "one trajectory of another consortium, ten points");
        assertEquals(
                new MatchedSchool.SecondBest(NORTH, 30), matched.explanation().secondBest());
    }

    @Test
    void schoolGetsItsWishWhileThereIsCapacity() {
        offer(NORTH, 4);
        offer(SOUTH, 100);
        List<SchoolId> wishing = List.of(wishing(NORTH), wishing(NORTH), wishing(NORTH));
        Outcome.Found found = found();
        assertEquals(
                2,
                wishing.stream()
                        .filter(id -> of(found, id).consortiumId().equals(NORTH))
                        .count(),
                "capacity for two schools of two hours");
        assertEquals(5, found.score());
    }

    @Test
    void clusterThreeSchoolGoesOnlyWhereTheSpecialismIs() {
        offer(NORTH, 100);
        offers.add(staffed(SOUTH, person("p1", 36, Specialism.CLUSTER_3), person("p2", 36)));
        SchoolId school = school(SchoolKind.SPECIAL, 3, 0, List.of(), null);
        help.put(school.value(), Map.of(NORTH, 9));
        MatchedSchool matched = of(found(), school);
        assertEquals(SOUTH, matched.consortiumId());
        assertTrue(matched.explanation().team().stream()
                .anyMatch(member -> member.practitionerId().equals("p1")));
    }

    @Test
    void pinsAndExclusionsAreKept() {
        offer(NORTH, 100);
        offer(SOUTH, 100);
        offer(EAST, 100);
        SchoolId pinned = wishing(NORTH);
        SchoolId excluded = wishing(NORTH);
        pins.add(new Pair(pinned, SOUTH));
        exclusions.add(new Pair(excluded, NORTH));
        assertEquals(SOUTH, of(found(), pinned).consortiumId());
        assertNotEquals(NORTH, of(found(), excluded).consortiumId());
    }

    @Test
    void boardStaysTogetherAndSchoolsStayWithTheirConsortium() {
        offer(NORTH, 100);
        offer(SOUTH, 100);
        SchoolId first = school(SchoolKind.PRIMARY, null, 0, List.of(), "41008");
        SchoolId second = school(SchoolKind.PRIMARY, null, 0, List.of(), "41008");
        present.put(first.value(), SOUTH);
        assertEquals(SOUTH, of(found(), first).consortiumId());
        assertEquals(SOUTH, of(found(), second).consortiumId());
        assertEquals(0, found().score());
    }

    @Test
    void teamsAreSmallAndNobodyIsAskedTooMuch() {
        offers.add(staffed(NORTH, person("p1", 10), person("p2", 10), person("p3", 10), person("p4", 10)));
        teams = new TeamLimits(2, 3);
        for (int number = 0; number < 6; number++) {
            primary(350);
        }
        Outcome.Found found = found();
        assertEquals(List.of(), found.conflicts());
        Map<String, Integer> hours = new HashMap<>();
        Map<String, Integer> visits = new HashMap<>();
        for (MatchedSchool school : found.schools()) {
            List<MatchedSchool.TeamMember> team = school.explanation().team();
            assertTrue(team.size() <= 2);
            assertEquals(
                    school.hours(),
                    team.stream().mapToInt(MatchedSchool.TeamMember::hours).sum());
            team.forEach(member -> hours.merge(member.practitionerId(), member.hours(), Integer::sum));
            team.forEach(member -> visits.merge(member.practitionerId(), 1, Integer::sum));
        }
        assertTrue(hours.values().stream().allMatch(sum -> sum <= 10), hours.toString());
        assertTrue(visits.values().stream().allMatch(sum -> sum <= 3), visits.toString());
    }

    @Test
    void teamsThatCannotBeMadeAreSaidInWords() {
        offers.add(staffed(NORTH, person("p1", 40)));
        teams = new TeamLimits(3, 2);
        primary(0);
        primary(0);
        primary(0);
        Conflict conflict = found().conflicts().getFirst();
        assertEquals("too-few-practitioners", conflict.code());
        assertEquals("Noord has 1 practitioners with at most 2 schools each, for 3 schools", conflict.detail());
    }

    @Test
    void conflictingConstraintsAreSaidInWords() {
        offer(NORTH, 3);
        offer(SOUTH, 2);
        primary(0);
        primary(0);
        primary(0);
        Conflict conflict =
                assertInstanceOf(Outcome.Infeasible.class, solve()).conflicts().getFirst();
        assertEquals("demand-exceeds-capacity", conflict.code());
        assertEquals("the schools need 6 hours per week and all consortia together have 5", conflict.detail());
    }

    @Test
    void moveByHandKeepsTheHardRules() {
        offer(NORTH, 100);
        offer(SOUTH, 2);
        SchoolId one = wishing(NORTH);
        SchoolId other = wishing(NORTH);
        Outcome.Found found = found();
        Outcome.Found moved = model().moved(found.schools(), one, SOUTH, found.bound());
        assertEquals(SOUTH, of(moved, one).consortiumId());
        assertEquals(found.score() + 5, moved.score());
        assertEquals(found.bound(), moved.bound());
        Problem refused =
                assertThrows(Problem.class, () -> model().moved(moved.schools(), other, SOUTH, moved.bound()));
        assertEquals(MatchPlanProblem.ADJUSTMENT_BREAKS_A_RULE, refused.type());
    }

    @Test
    void sameOrderAndSeedGiveTheSamePlan() {
        Random random = new Random(7);
        offer(NORTH, 60);
        offer(SOUTH, 60);
        offer(EAST, 60);
        for (int number = 0; number < 60; number++) {
            SchoolId id = primary(random.nextInt(100));
            help.put(id.value(), Map.of(offers.get(random.nextInt(3)).consortiumId(), random.nextInt(5)));
        }
        assertEquals(found(), found());
    }

    /** A small brute-force solver confirms the optimum, and the reasons of all schools sum to the score. */
    @Property(tries = 150)
    void noPlanIsBetterThanTheProvenOne(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int number) {
        forgetPreviousTry();
        int[] left = {4 + random.nextInt(12), 4 + random.nextInt(12), 4 + random.nextInt(12)};
        offer(NORTH, left[0]);
        offer(SOUTH, left[1]);
        offer(EAST, left[2]);
        for (int school = 0; school < number; school++) {
            UUID wish = offers.get(random.nextInt(3)).consortiumId();
            SchoolId id = school(
                    SchoolKind.PRIMARY,
                    null,
                    random.nextInt(400),
                    random.nextBoolean() ? List.of(wish) : List.of(),
                    random.nextBoolean() ? "1" : null);
            help.put(id.value(), Map.of(offers.get(random.nextInt(3)).consortiumId(), random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                exclusions.add(new Pair(id, offers.get(random.nextInt(3)).consortiumId()));
            }
        }
        long best = bruteForce(rules(), 0, left);
        switch (solve()) {
            case Outcome.Found found -> {
                assertEquals(best, found.score());
                assertEquals(found.score(), found.bound());
                assertEquals(
                        found.score(),
                        found.schools().stream()
                                .flatMap(school -> school.explanation().reasons().stream())
                                .mapToLong(MatchRules.Reason::points)
                                .sum());
            }
            case Outcome.Infeasible ignored -> assertEquals(Long.MAX_VALUE, best);
            case Outcome.Undecided ignored -> throw new AssertionError("a small order is always decided");
            case Outcome.Cancelled ignored -> throw new AssertionError("nobody cancelled");
        }
    }

    private void forgetPreviousTry() {
        schools.clear();
        offers.clear();
        exclusions.clear();
        help.clear();
    }

    private long bruteForce(MatchRules rules, int place, int[] left) {
        if (place == schools.size()) {
            return 0;
        }
        Facts school = schools.get(place);
        int hours = rules.hours(school);
        long best = Long.MAX_VALUE;
        for (int offer = 0; offer < offers.size(); offer++) {
            if (rules.forbidden(school, offers.get(offer)).isEmpty() && left[offer] >= hours) {
                left[offer] -= hours;
                long rest = bruteForce(rules, place + 1, left);
                left[offer] += hours;
                best = rest == Long.MAX_VALUE ? best : Math.min(best, rest + rules.cost(school, offers.get(offer)));
            }
        }
        return best;
    }

    private Outcome.Found found() {
        return assertInstanceOf(Outcome.Found.class, solve());
    }

    private Outcome solve() {
        return model().solve(AssignmentMonitor.silent());
    }

    private MatchModel model() {
        return new MatchModel(order(), schools, rules(), Map.of(NORTH, "Noord", SOUTH, "Zuid", EAST, "Oost"));
    }

    private MatchRules rules() {
        return new MatchRules(order(), schools, help, present);
    }

    private DraftMatchPlan order() {
        return new DraftMatchPlan("plan", null, offers, null, teams, null, pins, exclusions, null, null);
    }

    private static MatchedSchool of(Outcome.Found found, SchoolId id) {
        return found.schools().stream()
                .filter(school -> school.schoolId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void offer(UUID id, int hours) {
        offers.add(new ConsortiumOffer(id, hours, null, null, null, null, null));
    }

    private static ConsortiumOffer staffed(UUID id, Practitioner... people) {
        return new ConsortiumOffer(id, 100, null, List.of(people), null, null, null);
    }

    private static Practitioner person(String id, int hours, Specialism... specialisms) {
        return new Practitioner(id, "Behandelaar " + id, hours, Set.of(specialisms));
    }

    private SchoolId primary(int pupils) {
        return school(SchoolKind.PRIMARY, null, pupils, List.of(), null);
    }

    private SchoolId wishing(UUID consortium) {
        return school(SchoolKind.PRIMARY, null, 0, List.of(consortium), null);
    }

    private SchoolId school(SchoolKind kind, Integer cluster, int pupils, List<UUID> preferred, String board) {
        SchoolId id = new SchoolId("10AA%02d".formatted(schools.size()));
        schools.add(new Facts(
                id.value(),
                "School " + id,
                kind,
                cluster,
                "0392",
                board,
                null,
                null,
                pupils,
                preferred,
                List.of(),
                false));
        return id;
    }
}
