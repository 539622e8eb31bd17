package nl.jeugdhulp.school.matchplan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.matching.MatchRules;
import nl.jeugdhulp.school.matching.MatchedSchool;
import nl.jeugdhulp.values.SchoolId;

/** Sets two plans beside each other: who moves, and what each rule gains or loses by it. */
final class PlanComparison {
    private PlanComparison() {}

    static MatchPlanView.Comparison of(
            UUID planId, List<MatchedSchool> schools, UUID otherId, List<MatchedSchool> otherSchools) {
        Map<SchoolId, MatchedSchool> one = byId(schools);
        Map<SchoolId, MatchedSchool> other = byId(otherSchools);
        List<SchoolId> onlyInOne = new ArrayList<>();
        List<MatchPlanView.Move> moves = new ArrayList<>();
        Set<SchoolId> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        for (SchoolId id : all) {
            MatchedSchool here = one.get(id);
            MatchedSchool there = other.get(id);
            if (here == null || there == null) {
                onlyInOne.add(id);
            } else if (!here.consortiumId().equals(there.consortiumId())) {
                moves.add(new MatchPlanView.Move(
                        id, here.consortiumId(), there.consortiumId(), here.points() - there.points()));
            }
        }
        return new MatchPlanView.Comparison(
                planId, otherId, sum(schools) - sum(otherSchools), byRule(schools, otherSchools), onlyInOne, moves);
    }

    private static List<MatchPlanView.RuleDifference> byRule(List<MatchedSchool> one, List<MatchedSchool> other) {
        Map<MatchRules.Rule, Long> differences = new EnumMap<>(MatchRules.Rule.class);
        one.forEach(school -> school.explanation()
                .reasons()
                .forEach(reason -> differences.merge(reason.rule(), reason.points(), Long::sum)));
        other.forEach(school -> school.explanation()
                .reasons()
                .forEach(reason -> differences.merge(reason.rule(), -reason.points(), Long::sum)));
        return differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .map(difference -> new MatchPlanView.RuleDifference(difference.getKey(), difference.getValue()))
                .toList();
    }

    private static Map<SchoolId, MatchedSchool> byId(List<MatchedSchool> schools) {
        return schools.stream().collect(Collectors.toMap(MatchedSchool::schoolId, Function.identity()));
    }

    private static long sum(List<MatchedSchool> schools) {
        return schools.stream().mapToLong(MatchedSchool::points).sum();
    }
}
