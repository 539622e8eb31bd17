package nl.jeugdhulp.consortium.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.agreement.AgreementService;
import nl.jeugdhulp.consortium.goal.GoalService;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Evaluations of agreements, goals and contract years; that of an agreement moves the agreement itself. */
@ApplicationScoped
@Transactional
public class EvaluationService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final EvaluationRepository evaluations;
    private final AgreementService agreements;
    private final GoalService goals;
    private final Clock clock;

    EvaluationService(EvaluationRepository evaluations, AgreementService agreements, GoalService goals, Clock clock) {
        this.evaluations = evaluations;
        this.agreements = agreements;
        this.goals = goals;
        this.clock = clock;
    }

    EvaluationView record(Party recorder, RecordEvaluation recorded, String by) {
        if (recorded.heldOn().isAfter(LocalDate.now(clock))) {
            throw EvaluationProblem.HELD_IN_FUTURE.problem("heldOn", recorded.heldOn());
        }
        switch (recorded.subject()) {
            case AGREEMENT ->
                agreements.evaluated(
                        recorder,
                        recorded.agreementId(),
                        recorded.conclusion() == Conclusion.END ? Optional.of(recorded.decision()) : Optional.empty());
            case GOAL -> goals.requireKnown(recorded.goalId());
            case CONTRACT_YEAR -> {}
        }
        Evaluation evaluation = new Evaluation(recorded, by, clock.instant());
        evaluations.persistAndFlush(evaluation);
        return EvaluationView.of(evaluation);
    }

    EvaluationView get(Party reader, UUID id) {
        return evaluations
                .findByIdOptional(id)
                .filter(evaluation -> evaluation.isFor(reader))
                .map(EvaluationView::of)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** The evaluations of a year of the contract, in the order in which they were recorded. */
    public List<UUID> ofContractYear(int number) {
        return evaluations.list("contractYear = ?1 order by id", number).stream()
                .map(Evaluation::id)
                .toList();
    }

    Page<EvaluationView> list(Party reader, Optional<Subject> subject, Instant recordedSince, PageRequest request) {
        List<Evaluation> found = evaluations.page(
                reader,
                subject,
                recordedSince,
                request.after().map(Cursor::uuid).orElse(LOWEST),
                request.limit() + 1);
        Page<EvaluationView> page = Page.of(found, request, evaluation -> Cursor.of(evaluation.id()))
                .map(EvaluationView::of);
        return request.count() ? page.withTotal(evaluations.count(reader, subject, recordedSince)) : page;
    }
}
