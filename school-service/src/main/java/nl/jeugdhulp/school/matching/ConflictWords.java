package nl.jeugdhulp.school.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.assignment.AssignmentConflict;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;

/** Says in words which constraints of an order are in conflict. */
final class ConflictWords {
    private static final int MOST_NAMED = 8;

    private final List<Facts> schools;
    private final List<UUID> consortia;
    private final Map<UUID, String> names;

    ConflictWords(List<Facts> schools, List<UUID> consortia, Map<UUID, String> names) {
        this.schools = schools;
        this.consortia = consortia;
        this.names = names;
    }

    Conflict of(AssignmentConflict conflict) {
        return switch (conflict) {
            case AssignmentConflict.NoAllowedAgent none ->
                new Conflict(
                        "no-consortium-allowed",
                        "%s may go to no consortium: exclusions, specialisms and the size of teams leave none"
                                .formatted(school(none.job())),
                        "%s kan bij geen enkel consortium terecht: uitsluitingen, specialismen en de grootte van teams laten er geen over"
                                .formatted(school(none.job())));
            case AssignmentConflict.PinForbidden pin ->
                new Conflict(
                        "pin-forbidden",
                        "%s is pinned to %s, where it may not go by exclusion, specialism or the size of teams"
                                .formatted(school(pin.job()), consortium(pin.agent())),
                        "%s is vastgezet op %s, maar mag daar niet heen door uitsluiting, specialisme of de grootte van teams"
                                .formatted(school(pin.job()), consortium(pin.agent())));
            case AssignmentConflict.FitsNowhere nowhere ->
                new Conflict(
                        "fits-nowhere",
                        "%s needs more hours than %s has".formatted(school(nowhere.job()), consortia(nowhere.agents())),
                        "%s vraagt meer uren dan %s heeft"
                                .formatted(school(nowhere.job()), consortia(nowhere.agents())));
            case AssignmentConflict.PinsExceedCapacity pins ->
                new Conflict(
                        "pins-exceed-capacity",
                        "the schools pinned to %s need %d hours per week and it has %d: %s"
                                .formatted(
                                        consortium(pins.agent()), pins.demand(), pins.capacity(), schools(pins.jobs())),
                        "de scholen die op %s zijn vastgezet vragen %d uur per week en het heeft er %d: %s"
                                .formatted(
                                        consortium(pins.agent()),
                                        pins.demand(),
                                        pins.capacity(),
                                        schools(pins.jobs())));
            case AssignmentConflict.TotalDemandExceedsCapacity total ->
                new Conflict(
                        "demand-exceeds-capacity",
                        "the schools need %d hours per week and all consortia together have %d"
                                .formatted(total.demand(), total.capacity()),
                        "de scholen vragen %d uur per week en alle consortia samen hebben er %d"
                                .formatted(total.demand(), total.capacity()));
            case AssignmentConflict.GroupExceedsCapacity group ->
                new Conflict(
                        "group-exceeds-capacity",
                        "%s may only go to %s, need %d hours per week and find %d"
                                .formatted(
                                        schools(group.jobs()),
                                        consortia(group.agents()),
                                        group.demand(),
                                        group.capacity()),
                        "%s kunnen alleen naar %s, vragen %d uur per week en vinden er %d"
                                .formatted(
                                        schools(group.jobs()),
                                        consortia(group.agents()),
                                        group.demand(),
                                        group.capacity()));
            case AssignmentConflict.CannotBePacked packed ->
                new Conflict(
                        "cannot-be-divided",
                        "the hours of %s cannot be divided over %s without splitting a school"
                                .formatted(schools(packed.jobs()), consortia(packed.agents())),
                        "de uren van %s zijn niet over %s te verdelen zonder een school te splitsen"
                                .formatted(schools(packed.jobs()), consortia(packed.agents())));
        };
    }

    private String school(int job) {
        return schools.get(job).name() + " (" + schools.get(job).id() + ")";
    }

    private String consortium(int agent) {
        UUID id = consortia.get(agent);
        return names.getOrDefault(id, id.toString());
    }

    private String schools(List<Integer> jobs) {
        String named = jobs.stream().limit(MOST_NAMED).map(this::school).collect(Collectors.joining(", "));
        return jobs.size() > MOST_NAMED ? named + " … (" + jobs.size() + ")" : named;
    }

    private String consortia(List<Integer> agents) {
        return agents.stream().map(this::consortium).collect(Collectors.joining(", "));
    }
}
