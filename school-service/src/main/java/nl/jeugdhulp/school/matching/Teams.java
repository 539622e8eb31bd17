package nl.jeugdhulp.school.matching;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matching.DraftMatchPlan.TeamLimits;
import nl.jeugdhulp.school.matching.MatchedSchool.TeamMember;

/**
 * Names a small team for each school of one consortium: at most so many practitioners per school and schools per
 * practitioner, nobody above his hours, and somebody with the specialism that the school needs. As few people per school as
 * possible.
 */
final class Teams {
    private static final double WORK_LIMIT = 4;
    private static final double WORK_LIMIT_OF_A_QUESTION = 1;

    private final ConsortiumOffer offer;
    private final TeamLimits limits;
    private final String name;

    Teams(ConsortiumOffer offer, TeamLimits limits, String name) {
        this.offer = offer;
        this.limits = limits;
        this.name = name;
    }

    /** A school that needs a team. */
    record Need(String schoolId, int hours, Optional<Specialism> specialism) {}

    /** The teams by school, or why there are none. */
    record Outcome(Map<String, List<TeamMember>> teams, Optional<Conflict> conflict) {}

    /** Whether teams can be made. */
    enum Possible {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether the consortium, if it names practitioners, has few enough for this school alone who have the hours. */
    static boolean within(ConsortiumOffer offer, TeamLimits limits, int hours, Optional<Specialism> wanted) {
        if (offer.practitioners().isEmpty()) {
            return true;
        }
        List<Practitioner> people = offer.practitioners().stream()
                .sorted(Comparator.comparing(Practitioner::hoursPerWeek).reversed())
                .toList();
        boolean needsSpecialist = wanted.isPresent() && !offer.specialisms().contains(wanted.get());
        Optional<Practitioner> specialist = needsSpecialist
                ? people.stream()
                        .filter(person -> person.specialisms().contains(wanted.get()))
                        .findFirst()
                : Optional.empty();
        if (needsSpecialist && specialist.isEmpty()) {
            return false;
        }
        int others = people.stream()
                .filter(person -> specialist.isEmpty() || !person.equals(specialist.get()))
                .limit(limits.practitionersPerSchool() - (specialist.isPresent() ? 1 : 0))
                .mapToInt(Practitioner::hoursPerWeek)
                .sum();
        return others + specialist.map(Practitioner::hoursPerWeek).orElse(0) >= hours;
    }

    /** The fewest practitioners that this school can do with. */
    int leastVisits(Need need) {
        int most = offer.practitioners().stream()
                .mapToInt(Practitioner::hoursPerWeek)
                .max()
                .orElse(0);
        return most == 0 ? 0 : Math.ceilDiv(need.hours(), most);
    }

    /** How many schools all practitioners can have together, each school counted once for each of its team. */
    long mostVisits() {
        return (long) offer.practitioners().size() * limits.schoolsPerPractitioner();
    }

    /** Whether teams can be made for these schools, without making the best ones. */
    Possible possible(List<Need> needs) {
        if (offer.practitioners().isEmpty() || needs.isEmpty()) {
            return Possible.YES;
        }
        if (counted(needs).isPresent()) {
            return Possible.NO;
        }
        Model model = new Model(needs);
        return switch (model.solve(WORK_LIMIT_OF_A_QUESTION)) {
            case OPTIMAL, FEASIBLE -> Possible.YES;
            case INFEASIBLE -> Possible.NO;
            default -> Possible.UNKNOWN;
        };
    }

    Outcome of(List<Need> needs) {
        if (offer.practitioners().isEmpty() || needs.isEmpty()) {
            return new Outcome(Map.of(), Optional.empty());
        }
        Optional<Conflict> counted = counted(needs);
        if (counted.isPresent()) {
            return new Outcome(Map.of(), counted);
        }
        Model model = new Model(needs);
        model.minimiseVisits();
        CpSolverStatus status = model.solve(WORK_LIMIT);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Outcome(Map.of(), Optional.of(undivided(status)));
        }
        return new Outcome(model.read(), Optional.empty());
    }

    /** Who comes to which school for how many hours, as CP-SAT sees it. */
    private final class Model {
        private final List<Need> needs;
        private final List<Practitioner> people = offer.practitioners();
        private final CpModel model = new CpModel();
        private final CpSolver solver;
        private final IntVar[][] hours;
        private final BoolVar[][] comes;

        Model(List<Need> needs) {
            Loader.loadNativeLibraries();
            this.needs = needs;
            this.solver = new CpSolver();
            this.hours = new IntVar[needs.size()][people.size()];
            this.comes = new BoolVar[needs.size()][people.size()];
            for (int school = 0; school < needs.size(); school++) {
                staff(school);
            }
            for (int person = 0; person < people.size(); person++) {
                spare(person);
            }
        }

        /** The school gets its hours from few enough people, one of them with the specialism that it asks. */
        private void staff(int school) {
            Need need = needs.get(school);
            for (int person = 0; person < people.size(); person++) {
                int most = Math.min(need.hours(), people.get(person).hoursPerWeek());
                comes[school][person] = model.newBoolVar("comes");
                hours[school][person] = model.newIntVar(0, most, "hours");
                model.addLessOrEqual(hours[school][person], LinearExpr.term(comes[school][person], most));
                model.addGreaterOrEqual(hours[school][person], comes[school][person]);
            }
            model.addEquality(LinearExpr.sum(hours[school]), need.hours());
            model.addLessOrEqual(LinearExpr.sum(comes[school]), limits.practitionersPerSchool());
            requireSpecialist(model, need, comes[school]);
        }

        /** Nobody works above his hours, or at too many schools. */
        private void spare(int person) {
            LinearExprBuilder worked = LinearExpr.newBuilder();
            LinearExprBuilder visited = LinearExpr.newBuilder();
            for (int school = 0; school < needs.size(); school++) {
                worked.add(hours[school][person]);
                visited.add(comes[school][person]);
            }
            model.addLessOrEqual(worked, people.get(person).hoursPerWeek());
            model.addLessOrEqual(visited, limits.schoolsPerPractitioner());
        }

        void minimiseVisits() {
            model.minimize(
                    LinearExpr.sum(Arrays.stream(comes).flatMap(Arrays::stream).toArray(BoolVar[]::new)));
        }

        CpSolverStatus solve(double deterministicSeconds) {
            solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(deterministicSeconds);
            return solver.solve(model);
        }

        Map<String, List<TeamMember>> read() {
            Map<String, List<TeamMember>> teams = new HashMap<>();
            for (int school = 0; school < needs.size(); school++) {
                List<TeamMember> team = new ArrayList<>();
                for (int person = 0; person < people.size(); person++) {
                    int given = (int) solver.value(hours[school][person]);
                    if (given > 0) {
                        Practitioner member = people.get(person);
                        team.add(new TeamMember(member.practitionerId(), member.name(), given));
                    }
                }
                teams.put(needs.get(school).schoolId(), team);
            }
            return teams;
        }
    }

    private void requireSpecialist(CpModel model, Need need, BoolVar[] comes) {
        need.specialism().ifPresent(wanted -> {
            List<BoolVar> specialists = new ArrayList<>();
            for (int person = 0; person < comes.length; person++) {
                if (offer.practitioners().get(person).specialisms().contains(wanted)) {
                    specialists.add(comes[person]);
                }
            }
            if (!offer.specialisms().contains(wanted)) {
                model.addGreaterOrEqual(LinearExpr.sum(specialists.toArray(BoolVar[]::new)), 1);
            }
        });
    }

    /** What counting shows without trying teams. */
    private Optional<Conflict> counted(List<Need> needs) {
        int needed = needs.stream().mapToInt(Need::hours).sum();
        int available = offer.practitioners().stream()
                .mapToInt(Practitioner::hoursPerWeek)
                .sum();
        if (needed > available) {
            return Optional.of(new Conflict(
                    "team-hours-short",
                    "the practitioners of %s have %d hours per week and its schools need %d"
                            .formatted(name, available, needed),
                    "de behandelaars van %s hebben %d uur per week en de scholen vragen er %d"
                            .formatted(name, available, needed)));
        }
        int places = offer.practitioners().size() * limits.schoolsPerPractitioner();
        if (needs.size() > places) {
            return Optional.of(new Conflict(
                    "too-few-practitioners",
                    "%s has %d practitioners with at most %d schools each, for %d schools"
                            .formatted(
                                    name, offer.practitioners().size(), limits.schoolsPerPractitioner(), needs.size()),
                    "%s heeft %d behandelaars met elk hoogstens %d scholen, voor %d scholen"
                            .formatted(
                                    name,
                                    offer.practitioners().size(),
                                    limits.schoolsPerPractitioner(),
                                    needs.size())));
        }
        return Optional.empty();
    }

    private Conflict undivided(CpSolverStatus status) {
        boolean proven = status == CpSolverStatus.INFEASIBLE;
        return new Conflict(
                proven ? "no-teams-possible" : "no-teams-found",
                "%s for %s with at most %d practitioners per school and %d schools per practitioner"
                        .formatted(
                                proven ? "no teams are possible" : "no teams were found",
                                name,
                                limits.practitionersPerSchool(),
                                limits.schoolsPerPractitioner()),
                "voor %s %s met hoogstens %d behandelaars per school en %d scholen per behandelaar"
                        .formatted(
                                name,
                                proven ? "zijn geen teams mogelijk" : "zijn geen teams gevonden",
                                limits.practitionersPerSchool(),
                                limits.schoolsPerPractitioner()));
    }
}
