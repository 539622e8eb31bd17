package nl.jeugdhulp.school.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
    private int evenLoad;

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
    void schoolGoesToTheConsortiumThatIsNear() {
        offers.add(at(NORTH, 52.50, 4.67));
        offers.add(at(SOUTH, 52.35, 4.62));
        SchoolId id = new SchoolId("10AB00");
        schools.add(new Facts(
                id.value(),
                "Zuiderschool",
                SchoolKind.PRIMARY,
                null,
                "0397",
                null,
                52.36,
                4.62,
                0,
                List.of(),
                List.of(),
                false));
        MatchedSchool matched = of(found(), id);
        assertEquals(SOUTH, matched.consortiumId());
        assertEquals(1, matched.points(), "one kilometre");
        assertEquals(
                new MatchedSchool.SecondBest(NORTH, 15), matched.explanation().secondBest());
    }

    private static ConsortiumOffer at(UUID id, double latitude, double longitude) {
        List<DraftMatchPlan.Position> locations = List.of(new DraftMatchPlan.Position(latitude, longitude));
        return new ConsortiumOffer(id, 100, null, List.of(), locations, null, null);
    }

    @Test
    void consortiumGetsTheSchoolItAskedFor() {
        SchoolId wanted = primary(0);
        SchoolId unwanted = primary(0);
        offers.add(new ConsortiumOffer(NORTH, 100, null, List.of(), null, null, Set.of(unwanted)));
        offers.add(new ConsortiumOffer(SOUTH, 100, null, List.of(), null, Set.of(wanted), null));
        Outcome.Found found = found();
        assertEquals(SOUTH, of(found, wanted).consortiumId());
        assertEquals(SOUTH, of(found, unwanted).consortiumId());
        assertEquals(0, found.score());
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
        Map<UUID, Integer> hours = new HashMap<>();
        Map<UUID, Integer> visits = new HashMap<>();
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
        Conflict conflict =
                assertInstanceOf(Outcome.Infeasible.class, solve()).conflicts().getFirst();
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
    void evenLoadIsWorthItsPoints() {
        offer(NORTH, 10);
        offer(SOUTH, 10);
        List<SchoolId> wishing = List.of(wishing(NORTH), wishing(NORTH), wishing(NORTH), wishing(NORTH));
        assertEquals(4, in(NORTH, found(), wishing));
        evenLoad = 3;
        Outcome.Found even = found();
        assertEquals(2, in(NORTH, even, wishing), "each step of five percent costs three points, a wish five");
        assertEquals(10, even.score());
        assertEquals(even.score(), even.bound());
        evenLoad = 1;
        Outcome.Found uneven = found();
        assertEquals(4, in(NORTH, uneven, wishing));
        assertEquals(8, uneven.score(), "eighty percent against forty: eight steps");
        assertEquals(
                List.of(2L, 2L, 2L, 2L),
                uneven.schools().stream().map(MatchedSchool::points).toList());
        assertEquals(
                "its consortium is 80 % full, all together 40 %",
                uneven.schools().getFirst().explanation().reasons().getFirst().reason());
    }

    private static long in(UUID consortium, Outcome.Found found, List<SchoolId> ids) {
        return ids.stream()
                .filter(id -> of(found, id).consortiumId().equals(consortium))
                .count();
    }

    @Test
    void unmetWishesAndTheConsortiumThatASchoolLeavesAreNamed() {
        offer(NORTH, 0);
        offer(SOUTH, 100);
        SchoolId school = wishing(NORTH);
        present.put(school.value(), NORTH);
        MatchedSchool.Explanation explanation = of(found(), school).explanation();
        assertEquals(NORTH, explanation.movesFrom());
        assertEquals(
                List.of("the school would like to work with Noord most"),
                explanation.unmetWishes().stream()
                        .map(MatchedSchool.UnmetWish::wish)
                        .toList());
    }

    @Test
    void schoolsAreDividedSoThatEveryConsortiumCanNameItsTeams() {
        teams = new TeamLimits(1, 2);
        offers.add(staffed(NORTH, person("p1", 40)));
        offers.add(staffed(SOUTH, person("p2", 40), person("p3", 40)));
        List<SchoolId> wishing = List.of(wishing(NORTH), wishing(NORTH), wishing(NORTH), wishing(NORTH));
        Outcome.Found found = found();
        assertEquals(List.of(), found.conflicts());
        assertEquals(2, in(NORTH, found, wishing), "its one practitioner has at most two schools");
        assertEquals(10, found.score());
        assertEquals(found.score(), found.bound());
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
        return new DraftMatchPlan(
                "plan",
                null,
                offers,
                null,
                teams,
                new Weights(null, null, null, null, null, null, evenLoad),
                pins,
                exclusions,
                null,
                null);
    }

    private static MatchedSchool of(Outcome.Found found, SchoolId id) {
        return found.schools().stream()
                .filter(school -> school.schoolId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void offer(UUID id, int hours) {
        offers.add(new ConsortiumOffer(id, hours, null, List.of(), null, null, null));
    }

    private static ConsortiumOffer staffed(UUID id, Practitioner... people) {
        return new ConsortiumOffer(id, 100, null, List.of(people), null, null, null);
    }

    private static Practitioner person(String id, int hours, Specialism... specialisms) {
        return new Practitioner(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                "Behandelaar " + id,
                hours,
                Set.of(specialisms));
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
