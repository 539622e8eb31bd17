package nl.jeugdhulp.school.matchplan;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matchplan.DraftMatchPlan.TeamLimits;
import nl.jeugdhulp.school.matchplan.MatchedSchool.TeamMember;

/**
 * Names a small team for each school of one consortium: at most so many practitioners per school and schools per
 * practitioner, nobody above his hours, and somebody with the specialism that the school needs. As few people per school as
 * possible.
 */
final class Teams {
    private static final double WORK_LIMIT = 4;

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

    Outcome of(List<Need> needs) {
        if (offer.practitioners().isEmpty() || needs.isEmpty()) {
            return new Outcome(Map.of(), Optional.empty());
        }
        Optional<Conflict> counted = counted(needs);
        if (counted.isPresent()) {
            return new Outcome(Map.of(), counted);
        }
        Loader.loadNativeLibraries();
        List<Practitioner> people = offer.practitioners();
        CpModel model = new CpModel();
        IntVar[][] hours = new IntVar[needs.size()][people.size()];
        BoolVar[][] comes = new BoolVar[needs.size()][people.size()];
        List<BoolVar> all = new ArrayList<>();
        for (int school = 0; school < needs.size(); school++) {
            for (int person = 0; person < people.size(); person++) {
                int most =
                        Math.min(needs.get(school).hours(), people.get(person).hoursPerWeek());
                comes[school][person] = model.newBoolVar("comes");
                hours[school][person] = model.newIntVar(0, most, "hours");
                model.addLessOrEqual(hours[school][person], LinearExpr.term(comes[school][person], most));
                model.addGreaterOrEqual(hours[school][person], comes[school][person]);
                all.add(comes[school][person]);
            }
            model.addEquality(LinearExpr.sum(hours[school]), needs.get(school).hours());
            model.addLessOrEqual(LinearExpr.sum(comes[school]), limits.practitionersPerSchool());
            requireSpecialist(model, needs.get(school), comes[school]);
        }
        for (int person = 0; person < people.size(); person++) {
            LinearExprBuilder worked = LinearExpr.newBuilder();
            LinearExprBuilder visited = LinearExpr.newBuilder();
            for (int school = 0; school < needs.size(); school++) {
                worked.add(hours[school][person]);
                visited.add(comes[school][person]);
            }
            model.addLessOrEqual(worked, people.get(person).hoursPerWeek());
            model.addLessOrEqual(visited, limits.schoolsPerPractitioner());
        }
        model.minimize(LinearExpr.sum(all.toArray(BoolVar[]::new)));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(WORK_LIMIT);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Outcome(Map.of(), Optional.of(undivided(status)));
        }
        return new Outcome(read(solver, needs, people, hours), Optional.empty());
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

    private static Map<String, List<TeamMember>> read(
            CpSolver solver, List<Need> needs, List<Practitioner> people, IntVar[][] hours) {
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
