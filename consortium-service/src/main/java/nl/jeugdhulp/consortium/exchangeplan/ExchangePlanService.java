package nl.jeugdhulp.consortium.exchangeplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.exchange.ExchangeRules;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.transfer.Origin;
import nl.jeugdhulp.consortium.transfer.TransferProblem;
import nl.jeugdhulp.consortium.transfer.TransferService;
import nl.jeugdhulp.consortium.transfer.TransferService.Made;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;

/** Plans for the region: ordered, shown, and accepted in parts; each accepted line becomes a proposal like any other. */
@ApplicationScoped
@Transactional
class ExchangePlanService {
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final PlanRepository plans;
    private final TransferService transfers;
    private final ObjectMapper json;
    private final Clock clock;

    ExchangePlanService(PlanRepository plans, TransferService transfers, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.transfers = transfers;
        this.json = json;
        this.clock = clock;
    }

    /** A plan with its version. */
    record Answer(ExchangePlanView view, long version) {}

    Answer order(ExchangeRules rules, String by) {
        StoredPlan plan = new StoredPlan(rules, by, clock.instant());
        plans.persistAndFlush(plan);
        return new Answer(ExchangePlanView.of(plan, null), plan.version());
    }

    Answer get(PlacementScope scope, UUID id) {
        StoredPlan plan = plans.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Answer(
                ExchangePlanView.of(
                        plan,
                        plan.state() == PlanState.READY
                                ? new PlanReader(scope, read(plan), proposals(id)).found()
                                : null),
                plan.version());
    }

    /** The latest first, without their lines. */
    Page<ExchangePlanView> list(Instant changedSince, PageRequest request) {
        List<StoredPlan> found =
                plans.page(changedSince, request.after().map(Cursor::uuid).orElse(HIGHEST), request.limit() + 1);
        Page<ExchangePlanView> page =
                Page.of(found, request, plan -> Cursor.of(plan.id())).map(plan -> ExchangePlanView.of(plan, null));
        return request.count() ? page.withTotal(plans.count(PlanRepository.CHANGED_SINCE, changedSince)) : page;
    }

    /** Turns these lines into proposals, as far as nothing stands in the way meanwhile; a part of a plan is fair too. */
    List<AcceptedLineView> accept(PlacementScope scope, UUID id, List<UUID> referralIds, String by) {
        StoredPlan plan = plans.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        plan.requireUsable(clock.instant());
        Map<UUID, PlanContent.Line> lines = read(plan).lines().stream()
                .filter(line -> scope.seesAll(line.fromConsortiumId()))
                .collect(Collectors.toMap(PlanContent.Line::referralId, Function.identity()));
        referralIds.stream()
                .filter(referral -> !lines.containsKey(referral))
                .findFirst()
                .ifPresent(unknown -> {
                    throw TransferProblem.NOT_IN_PLAN.problem("referralId", unknown);
                });
        return referralIds.stream()
                .distinct()
                .map(referral -> accept(scope, id, lines.get(referral), by))
                .toList();
    }

    private AcceptedLineView accept(PlacementScope scope, UUID planId, PlanContent.Line line, String by) {
        Optional<Problem> obstacle = transfers.obstacle(scope, line.referralId(), line.toConsortiumId());
        if (obstacle.isPresent()) {
            return new AcceptedLineView(
                    line.referralId(), null, obstacle.get().type().code());
        }
        Made made = transfers.make(scope, line.referralId(), line.toConsortiumId(), Origin.ofPlan(planId, by));
        return new AcceptedLineView(line.referralId(), made.proposalId(), null);
    }

    private Map<UUID, Made> proposals(UUID planId) {
        return transfers.ofPlan(planId).stream()
                .collect(Collectors.toMap(Made::referralId, Function.identity(), (first, later) -> later));
    }

    private PlanContent read(StoredPlan plan) {
        try {
            return json.readValue(plan.plan(), PlanContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
