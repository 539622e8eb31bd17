package nl.jeugdhulp.school.matchplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.consortium.KnownConsortia;
import nl.jeugdhulp.school.consortium.KnownPractitioners;
import nl.jeugdhulp.school.help.HelpGiven;
import nl.jeugdhulp.school.matching.DraftMatchPlan;
import nl.jeugdhulp.school.matching.DraftMatchPlan.ConsortiumOffer;
import nl.jeugdhulp.school.matching.DraftMatchPlan.Practitioner;
import nl.jeugdhulp.school.matching.MatchModel;
import nl.jeugdhulp.school.matching.MatchRules;
import nl.jeugdhulp.school.matching.Specialism;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolId;

/** Orders for match plans: checked, completed with what this service knows, and set beside the facts as they are now. */
@ApplicationScoped
@Transactional
class MatchPlanOrders {
    private final SchoolRegister register;
    private final HelpGiven help;
    private final KnownConsortia consortia;
    private final KnownPractitioners practitioners;
    private final Clock clock;

    MatchPlanOrders(
            SchoolRegister register,
            HelpGiven help,
            KnownConsortia consortia,
            KnownPractitioners practitioners,
            Clock clock) {
        this.register = register;
        this.help = help;
        this.consortia = consortia;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    /** The order with everything that it left out; one that names what is not there is refused. */
    DraftMatchPlan completed(DraftMatchPlan asked) {
        check(asked);
        return asked.with(asked.consortia().stream().map(this::completed).toList());
    }

    /** The order with the facts of the schools in its scope. */
    MatchModel model(DraftMatchPlan order) {
        return model(order, scope(order));
    }

    /** The order with the facts of these schools. */
    MatchModel model(DraftMatchPlan draft, List<Facts> schools) {
        MatchRules rules =
                new MatchRules(draft, schools, help.runningOn(LocalDate.now(clock)), register.presentConsortia());
        Map<UUID, String> names = consortia.all().stream()
                .collect(Collectors.toMap(KnownConsortia.Known::id, KnownConsortia.Known::name));
        return new MatchModel(draft, schools, rules, names);
    }

    private void check(DraftMatchPlan draft) {
        Set<UUID> known = consortia.all().stream().map(KnownConsortia.Known::id).collect(Collectors.toSet());
        Set<UUID> offered = new HashSet<>();
        for (ConsortiumOffer offer : draft.consortia()) {
            if (!known.contains(offer.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", offer.consortiumId());
            }
            if (!offered.add(offer.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_TWICE.problem("consortiumId", offer.consortiumId());
            }
        }
        List<Facts> scope = scope(draft);
        if (scope.isEmpty()) {
            throw MatchPlanProblem.NO_SCHOOL_IN_SCOPE.problem();
        }
        Set<String> inScope = scope.stream().map(Facts::id).collect(Collectors.toSet());
        for (DraftMatchPlan.Pair pin : draft.pins()) {
            if (!offered.contains(pin.consortiumId())) {
                throw MatchPlanProblem.CONSORTIUM_UNKNOWN.problem("consortiumId", pin.consortiumId());
            }
            if (!inScope.contains(pin.schoolId().value())) {
                throw MatchPlanProblem.SCHOOL_NOT_IN_PLAN.problem("schoolId", pin.schoolId());
            }
        }
    }

    /** The offer with the practitioners whom the consortium registered, where the order names none itself. */
    private ConsortiumOffer completed(ConsortiumOffer offer) {
        List<Practitioner> people = offer.practitioners() != null
                ? offer.practitioners()
                : practitioners.of(offer.consortiumId()).stream()
                        .filter(person -> person.hoursPerWeek() > 0)
                        .map(person -> new Practitioner(
                                person.practitionerId(),
                                null,
                                person.hoursPerWeek(),
                                Specialism.known(person.specialisms())))
                        .toList();
        ConsortiumOffer completed = offer.with(people);
        if (completed.hoursPerWeek() == null) {
            throw MatchPlanProblem.HOURS_UNKNOWN.problem("consortiumId", offer.consortiumId());
        }
        return completed;
    }

    private List<Facts> scope(DraftMatchPlan draft) {
        DraftMatchPlan.Scope scope = draft.scope();
        Set<String> municipalities = scope.municipalities() == null
                ? null
                : scope.municipalities().stream().map(code -> code.value()).collect(Collectors.toSet());
        return register.open().stream()
                .filter(school -> municipalities == null || municipalities.contains(school.municipality()))
                .filter(school -> scope.kinds() == null || scope.kinds().contains(school.kind()))
                .filter(school -> scope.schoolIds() == null || scope.schoolIds().contains(new SchoolId(school.id())))
                .toList();
    }
}
