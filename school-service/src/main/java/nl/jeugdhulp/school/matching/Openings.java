package nl.jeugdhulp.school.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;

/** Which school may go to which consortium, for how many points and hours: the order in the solver's terms. */
final class Openings {
    private final List<Facts> schools;
    private final List<ConsortiumOffer> offers;
    private final boolean[][] open;
    private final long[][] points;
    private final int[] hours;
    private final int[] capacity;
    private final int[] pin;

    /** @param pinned the consortium of each school that people pinned */
    Openings(
            List<Facts> schools,
            List<ConsortiumOffer> offers,
            MatchRules rules,
            HardRules hardRules,
            Map<String, UUID> pinned) {
        this.schools = schools;
        this.offers = offers;
        this.open = new boolean[schools.size()][offers.size()];
        this.points = new long[schools.size()][offers.size()];
        this.hours = new int[schools.size()];
        this.pin = new int[schools.size()];
        this.capacity = offers.stream().mapToInt(ConsortiumOffer::capacity).toArray();
        for (int job = 0; job < schools.size(); job++) {
            Facts school = schools.get(job);
            hours[job] = rules.hours(school);
            pin[job] = -1;
            for (int agent = 0; agent < offers.size(); agent++) {
                ConsortiumOffer offer = offers.get(agent);
                open[job][agent] =
                        hardRules.forbidden(school, hours[job], offer).isEmpty();
                points[job][agent] = rules.cost(school, offer);
                pin[job] = offer.consortiumId().equals(pinned.get(school.id())) ? agent : pin[job];
            }
        }
    }

    int schools() {
        return schools.size();
    }

    int consortia() {
        return offers.size();
    }

    boolean open(int job, int agent) {
        return open[job][agent] && (pin[job] < 0 || pin[job] == agent);
    }

    long points(int job, int agent) {
        return points[job][agent];
    }

    int hours(int job) {
        return hours[job];
    }

    int capacity(int agent) {
        return capacity[agent];
    }

    EvenLoad evenLoad(int weight) {
        long demand = 0;
        for (int each : hours) {
            demand += each;
        }
        return new EvenLoad(weight, capacity, demand);
    }

    /** The hours of each consortium in a plan. */
    int[] load(List<Integer> agentOf) {
        int[] load = new int[capacity.length];
        for (int job = 0; job < hours.length; job++) {
            load[agentOf.get(job)] += hours[job];
        }
        return load;
    }

    /** The problem for the solver, in which no consortium is fuller than these steps allow. */
    AssignmentProblem problem(EvenLoad evenLoad, int steps) {
        AssignmentProblem.Builder problem = AssignmentProblem.builder(schools.size(), offers.size());
        for (int job = 0; job < schools.size(); job++) {
            for (int agent = 0; agent < offers.size(); agent++) {
                if (open[job][agent]) {
                    problem.pair(job, agent, points[job][agent], hours[job]);
                }
            }
            if (pin[job] >= 0) {
                problem.pin(job, pin[job]);
            }
        }
        for (int agent = 0; agent < offers.size(); agent++) {
            problem.capacity(agent, evenLoad.counts() ? evenLoad.limit(agent, steps) : capacity[agent]);
        }
        return problem.build();
    }
}
