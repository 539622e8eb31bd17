package nl.jeugdhulp.school.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

/**
 * What no match plan breaks, made by the solver or moved by hand: one method per rule, empty where it is kept; the README
 * lists them by the same names. That a school has one consortium is how a plan is written down.
 */
final class HardRules {
    private final DraftMatchPlan order;
    private final Set<DraftMatchPlan.Pair> excluded;
    private final Function<UUID, String> name;

    /** @param name of a consortium, for reasons in words */
    HardRules(DraftMatchPlan order, Function<UUID, String> name) {
        this.order = order;
        this.excluded = Set.copyOf(order.exclusions());
        this.name = name;
    }

    /** How a rule is broken. */
    record Broken(String reason, String reasonDutch) {}

    /** Why the school, which needs these hours, cannot go to the consortium whatever others do; empty when it can. */
    Optional<Broken> forbidden(Facts school, int hours, ConsortiumOffer offer) {
        return Stream.of(
                        exclusionIsKept(school, offer),
                        specialismIsThere(school, offer),
                        teamHasTheHours(school, hours, offer))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A pair that people excluded stays apart. */
    private Optional<Broken> exclusionIsKept(Facts school, ConsortiumOffer offer) {
        boolean apart = excluded.contains(new DraftMatchPlan.Pair(new SchoolId(school.id()), offer.consortiumId()));
        return broken(apart, "the pair is excluded", "deze koppeling is uitgesloten");
    }

    /** Cluster 3 and other special education go only where somebody has the specialism. */
    private Optional<Broken> specialismIsThere(Facts school, ConsortiumOffer offer) {
        Optional<Specialism> required = Specialism.required(school);
        return broken(
                required.isPresent() && !offer.has(required.get()),
                "the consortium lacks the specialism " + required.orElse(null),
                "het consortium mist het specialisme " + required.orElse(null));
    }

    /** At most so many practitioners come to a school, and together they have the hours that it needs. */
    private Optional<Broken> teamHasTheHours(Facts school, int hours, ConsortiumOffer offer) {
        int most = order.teams().practitionersPerSchool();
        return broken(
                !Teams.within(offer, order.teams(), hours, Specialism.required(school)),
                "no " + most + " practitioners of the consortium have the hours that the school needs",
                "geen " + most + " behandelaars van het consortium hebben de uren die de school vraagt");
    }

    /** A school that people pinned stays there; the pin is null where they did not. */
    Optional<Broken> pinIsKept(UUID pin, ConsortiumOffer offer) {
        if (pin == null) {
            return Optional.empty();
        }
        return broken(
                !pin.equals(offer.consortiumId()),
                "the school is pinned to " + name.apply(pin),
                "de school is vastgezet op " + name.apply(pin));
    }

    /** A consortium gives no more hours per week than it has. */
    Optional<Broken> capacityIsKept(ConsortiumOffer offer, List<MatchedSchool> plan) {
        int used = plan.stream()
                .filter(school -> school.consortiumId().equals(offer.consortiumId()))
                .mapToInt(MatchedSchool::hours)
                .sum();
        String consortium = name.apply(offer.consortiumId());
        return broken(
                used > offer.capacity(),
                "%s would need %d hours per week and has %d".formatted(consortium, used, offer.capacity()),
                "%s zou %d uur per week nodig hebben en heeft er %d".formatted(consortium, used, offer.capacity()));
    }

    private static Optional<Broken> broken(boolean so, String reason, String dutch) {
        return so ? Optional.of(new Broken(reason, dutch)) : Optional.empty();
    }
}
