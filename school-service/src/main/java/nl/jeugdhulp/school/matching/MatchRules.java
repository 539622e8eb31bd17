package nl.jeugdhulp.school.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

/**
 * The soft rules by which schools are given to consortia: each a method that says how many points it adds when this school
 * goes to that consortium. Fewer points are better; what may not be at all is said by {@link HardRules}.
 */
public final class MatchRules {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final int UNWANTED_STEPS = 2;

    private final DraftMatchPlan order;
    private final Map<String, Map<UUID, Integer>> runningHelp;
    private final Map<String, UUID> presentConsortium;
    private final Map<String, UUID> boardAnchor = new HashMap<>();
    private final Set<SchoolId> askedFor;
    private final Map<String, Integer> ownHours = new HashMap<>();

    /**
     * @param schools the schools in scope
     * @param runningHelp trajectories that run at each school, by consortium
     * @param presentConsortium with whom each school works now
     */
    public MatchRules(
            DraftMatchPlan order,
            List<Facts> schools,
            Map<String, Map<UUID, Integer>> runningHelp,
            Map<String, UUID> presentConsortium) {
        this.order = order;
        this.runningHelp = runningHelp;
        this.presentConsortium = presentConsortium;
        this.askedFor = order.consortia().stream()
                .flatMap(offer -> offer.preferredSchools().stream())
                .collect(Collectors.toSet());
        order.demand()
                .overrides()
                .forEach(override -> ownHours.put(override.schoolId().value(), override.hours()));
        anchorBoards(schools);
    }

    /** The soft rules. */
    public enum Rule {
        KEEP_HELP,
        TRAVEL,
        SCHOOL_WISH,
        CONSORTIUM_WISH,
        BOARD_TOGETHER,
        STAY,
        EVEN_LOAD
    }

    /** What a rule adds, with the reason in both languages. */
    public record Reason(Rule rule, long points, String reason, String reasonDutch) {}

    /**
     * Every rule that adds points when this school goes to this consortium; their points sum to the pair's cost. An even
     * load is no matter of a pair: {@link EvenLoad} adds it to the plan as a whole.
     */
    List<Reason> reasons(Facts school, ConsortiumOffer consortium) {
        List<Reason> reasons = new ArrayList<>();
        keepHelp(school, consortium).ifPresent(reasons::add);
        travel(school, consortium).ifPresent(reasons::add);
        schoolWish(school, consortium).ifPresent(reasons::add);
        consortiumWish(school, consortium).ifPresent(reasons::add);
        boardTogether(school, consortium).ifPresent(reasons::add);
        stay(school, consortium).ifPresent(reasons::add);
        return reasons;
    }

    long cost(Facts school, ConsortiumOffer consortium) {
        return reasons(school, consortium).stream().mapToLong(Reason::points).sum();
    }

    /** Help that is given at the school already stays with who gives it. */
    private Optional<Reason> keepHelp(Facts school, ConsortiumOffer consortium) {
        Map<UUID, Integer> running = runningHelp.getOrDefault(school.id(), Map.of());
        int byOthers = running.values().stream().mapToInt(number -> number).sum()
                - running.getOrDefault(consortium.consortiumId(), 0);
        return reason(
                Rule.KEEP_HELP,
                (long) order.weights().keepHelp() * byOthers,
                "other consortia give help at this school now",
                "andere consortia geven nu hulp op deze school");
    }

    /** Practitioners lose as little time as possible on the road. */
    private Optional<Reason> travel(Facts school, ConsortiumOffer consortium) {
        if (school.latitude() == null || school.longitude() == null) {
            return Optional.empty();
        }
        long kilometres = consortium.locations().stream()
                .mapToDouble(location ->
                        distance(school.latitude(), school.longitude(), location.latitude(), location.longitude()))
                .mapToLong(Math::round)
                .min()
                .orElse(0);
        return reason(
                Rule.TRAVEL,
                order.weights().travel() * kilometres,
                kilometres + " km from its nearest location",
                kilometres + " km van de dichtstbijzijnde locatie");
    }

    /** The school works with whom it would like to work: each step down its list costs, a consortium it fears most. */
    private Optional<Reason> schoolWish(Facts school, ConsortiumOffer consortium) {
        int named = school.preferredConsortia().size();
        int place = school.preferredConsortia().indexOf(consortium.consortiumId());
        boolean unwanted = school.unwantedConsortia().contains(consortium.consortiumId());
        int steps = unwanted ? named + UNWANTED_STEPS : place >= 0 ? place : named;
        return reason(
                Rule.SCHOOL_WISH,
                (long) order.weights().schoolWish() * steps,
                unwanted ? "the school would rather not" : "the school wished otherwise",
                unwanted ? "de school wil dit liever niet" : "de school wenste anders");
    }

    /** The consortium gets the schools it asked for. */
    private Optional<Reason> consortiumWish(Facts school, ConsortiumOffer consortium) {
        SchoolId id = new SchoolId(school.id());
        boolean unwanted = consortium.unwantedSchools().contains(id);
        boolean askedByAnother = !consortium.preferredSchools().contains(id) && askedFor.contains(id);
        int steps = (unwanted ? UNWANTED_STEPS : 0) + (askedByAnother ? 1 : 0);
        return reason(
                Rule.CONSORTIUM_WISH,
                (long) order.weights().consortiumWish() * steps,
                unwanted ? "the consortium would rather not" : "another consortium asked for this school",
                unwanted ? "het consortium wil dit liever niet" : "een ander consortium vroeg om deze school");
    }

    /** The schools of one board go to one consortium: the one that is cheapest for the board as a whole. */
    private Optional<Reason> boardTogether(Facts school, ConsortiumOffer consortium) {
        UUID anchor = school.board() == null ? null : boardAnchor.get(school.board());
        boolean apart = anchor != null && !anchor.equals(consortium.consortiumId());
        return reason(
                Rule.BOARD_TOGETHER,
                apart ? order.weights().boardTogether() : 0,
                "the other schools of its board fit another consortium best",
                "de andere scholen van het bestuur passen het best bij een ander consortium");
    }

    /** A school that works with a consortium stays with it, so that a new plan disrupts as little as possible. */
    private Optional<Reason> stay(Facts school, ConsortiumOffer consortium) {
        UUID present = presentConsortium.get(school.id());
        boolean leaves = present != null && !present.equals(consortium.consortiumId());
        return reason(
                Rule.STAY,
                leaves ? order.weights().stay() : 0,
                "the school works with another consortium now",
                "de school werkt nu met een ander consortium");
    }

    /** The wishes of school and consortium that are not met when this school goes to this consortium, whatever they weigh. */
    List<MatchedSchool.UnmetWish> unmetWishes(Facts school, ConsortiumOffer consortium, Function<UUID, String> name) {
        List<MatchedSchool.UnmetWish> unmet = new ArrayList<>();
        UUID id = consortium.consortiumId();
        if (!school.preferredConsortia().isEmpty()
                && !school.preferredConsortia().getFirst().equals(id)) {
            String wanted = name.apply(school.preferredConsortia().getFirst());
            unmet.add(new MatchedSchool.UnmetWish(
                    "the school would like to work with " + wanted + " most",
                    "de school werkt het liefst met " + wanted));
        }
        if (school.unwantedConsortia().contains(id)) {
            unmet.add(new MatchedSchool.UnmetWish(
                    "the school would rather not work with " + name.apply(id),
                    "de school werkt liever niet met " + name.apply(id)));
        }
        SchoolId schoolId = new SchoolId(school.id());
        if (consortium.unwantedSchools().contains(schoolId)) {
            unmet.add(new MatchedSchool.UnmetWish(
                    name.apply(id) + " would rather not work with the school",
                    name.apply(id) + " werkt liever niet met de school"));
        }
        order.consortia().stream()
                .filter(offer -> !offer.consortiumId().equals(id)
                        && offer.preferredSchools().contains(schoolId))
                .filter(offer -> !consortium.preferredSchools().contains(schoolId))
                .forEach(offer -> unmet.add(new MatchedSchool.UnmetWish(
                        name.apply(offer.consortiumId()) + " asked for the school",
                        name.apply(offer.consortiumId()) + " vroeg om de school")));
        return unmet;
    }

    /** The consortium that the school leaves when it goes to this one, or null. */
    UUID movesFrom(Facts school, ConsortiumOffer consortium) {
        UUID present = presentConsortium.get(school.id());
        return consortium.consortiumId().equals(present) ? null : present;
    }

    /** Hours per week that the school needs. */
    int hours(Facts school) {
        Integer own = ownHours.get(school.id());
        return own != null
                ? own
                : order.demand().baseHours() + order.demand().hoursPer100Pupils() * Math.ceilDiv(school.pupils(), 100);
    }

    private void anchorBoards(List<Facts> schools) {
        Map<String, List<Facts>> boards = new HashMap<>();
        schools.stream()
                .filter(school -> school.board() != null)
                .forEach(school -> boards.computeIfAbsent(school.board(), board -> new ArrayList<>())
                        .add(school));
        Map<String, UUID> anchors = new HashMap<>();
        boards.forEach((board, members) -> {
            if (members.size() > 1) {
                order.consortia().stream()
                        .min(Comparator.comparingLong((ConsortiumOffer offer) -> members.stream()
                                        .mapToLong(school -> cost(school, offer))
                                        .sum())
                                .thenComparing(ConsortiumOffer::consortiumId))
                        .ifPresent(offer -> anchors.put(board, offer.consortiumId()));
            }
        });
        boardAnchor.putAll(anchors);
    }

    private static Optional<Reason> reason(Rule rule, long points, String words, String dutch) {
        return points == 0 ? Optional.empty() : Optional.of(new Reason(rule, points, words, dutch));
    }

    /** Great-circle distance in kilometres. */
    private static double distance(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
}
