package nl.jeugdhulp.consortium.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.partnership.StepView.Evidence;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.registry.ConsortiumDirectory;

/** The six steps of working together, each one rule: done or not follows from facts and is never typed in. */
@ApplicationScoped
@Transactional
class SixSteps {
    private static final int ALIVE_DAYS = 365;

    private final PartnershipFacts facts;
    private final ConsortiumDirectory consortia;
    private final PlacementConfig config;
    private final Clock clock;

    SixSteps(PartnershipFacts facts, ConsortiumDirectory consortia, PlacementConfig config, Clock clock) {
        this.facts = facts;
        this.consortia = consortia;
        this.config = config;
        this.clock = clock;
    }

    List<StepView> all() {
        LocalDate today = LocalDate.now(clock);
        return List.of(insight(), joinForces(), formalise(today), rotateStaff(), bundleInformation(), keepAlive(today));
    }

    /** Insight: each consortium under contract reported its capacity within the freshness agreed. */
    private StepView insight() {
        List<Evidence> reported = facts.reportedCapacity(clock.instant(), config.freshness());
        Set<String> known = reported.stream().map(Evidence::href).collect(Collectors.toSet());
        List<String> missing = missingConsortia(
                consortium -> known.contains("/v1/consortia/" + consortium.id()), "no capacity reported lately by ");
        return step(
                Step.INSIGHT,
                "Each consortium under contract reported its capacity within "
                        + config.freshness().toDays() + " days",
                reported,
                missing);
    }

    /** Join forces: there is a goal with an indicator, a baseline and a target. */
    private StepView joinForces() {
        List<Evidence> goals = facts.measurableGoals();
        return step(
                Step.JOIN_FORCES,
                "A transformation goal has an indicator with baseline and target",
                goals,
                goals.isEmpty() ? List.of("no goal has an indicator with baseline and target") : List.of());
    }

    /** Formalise: each consortium under contract is a party to an agreement in force. */
    private StepView formalise(LocalDate today) {
        Set<String> parties = facts.partiesInForce(today);
        List<String> missing = missingConsortia(
                consortium -> parties.contains(Party.consortium(consortium.id()).key()), "no agreement in force with ");
        return step(
                Step.FORMALISE,
                "Each consortium under contract is a party to a signed agreement in force",
                facts.agreementsInForce(today),
                missing);
    }

    /** Rotate staff: an exchange took place and somebody told what was learnt. */
    private StepView rotateStaff() {
        List<Evidence> exchanges = facts.exchangesLearntFrom();
        return step(
                Step.ROTATE_STAFF,
                "A staff exchange was agreed, began, and its experiences were told",
                exchanges,
                exchanges.isEmpty() ? List.of("no experience of a staff exchange was told") : List.of());
    }

    /** Bundle information: the social map has chain partners that are linked to another map. */
    private StepView bundleInformation() {
        List<Evidence> partners = facts.linkedPartners();
        return step(
                Step.BUNDLE_INFORMATION,
                "The social map has chain partners that are linked to another map",
                partners,
                partners.isEmpty() ? List.of("no chain partner is linked to another map") : List.of());
    }

    /** Keep it alive: something was evaluated within a year, and a goal was measured this year or last. */
    private StepView keepAlive(LocalDate today) {
        List<Evidence> evaluations = facts.evaluationsSince(today.minusDays(ALIVE_DAYS));
        List<Evidence> measured = facts.goalsMeasuredSince(today.getYear() - 1);
        List<String> missing = new ArrayList<>();
        if (evaluations.isEmpty()) {
            missing.add("nothing was evaluated within a year");
        }
        if (measured.isEmpty()) {
            missing.add("no goal was measured this year or last");
        }
        return step(
                Step.KEEP_ALIVE,
                "Something was evaluated within " + ALIVE_DAYS + " days and a goal was measured this year or last",
                Stream.concat(evaluations.stream(), measured.stream()).toList(),
                missing);
    }

    /** Without any consortium under contract nothing is done yet. */
    private List<String> missingConsortia(Predicate<ConsortiumDirectory.Entry> hasIt, String without) {
        List<ConsortiumDirectory.Entry> active = consortia.inContract();
        return active.isEmpty()
                ? List.of("no consortium is under contract")
                : active.stream()
                        .filter(consortium -> !hasIt.test(consortium))
                        .map(consortium -> without + consortium.name())
                        .toList();
    }

    private static StepView step(Step step, String doneWhen, List<Evidence> evidence, List<String> missing) {
        return new StepView(step, missing.isEmpty(), doneWhen, evidence, missing);
    }
}
