package nl.jeugdhulp.consortium.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Agreements: drafted, signed by each party, in force, evaluated, ended. */
@ApplicationScoped
@Transactional
public class AgreementService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final AgreementRepository agreements;
    private final Clock clock;

    AgreementService(AgreementRepository agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** An agreement with its version. */
    record Answer(AgreementView view, long version) {}

    Answer draft(Party drafter, DraftAgreement draft) {
        return added(new Agreement(draft, drafter, clock.instant()));
    }

    Answer redraft(Party drafter, UUID id, DraftAgreement draft, IfMatch ifMatch) {
        return change(drafter, id, ifMatch, agreement -> agreement.redraft(draft, drafter));
    }

    Answer revise(Party drafter, UUID id, DraftAgreement draft) {
        Agreement present = locked(drafter, id);
        if (agreements.isBeingRevised(present)) {
            throw AgreementProblem.REVISION_UNDER_WAY.problem("edition", present.edition() + 1);
        }
        return added(present.revised(draft, drafter, clock.instant()));
    }

    private Answer added(Agreement agreement) {
        agreements.persistAndFlush(agreement);
        return answer(agreement);
    }

    /** Only a party signs, and only for itself. */
    Answer sign(Party party, UUID id, String by, IfMatch ifMatch) {
        return change(party, id, ifMatch, agreement -> {
            if (!agreement.isAmong(party)) {
                throw PlatformProblem.FORBIDDEN.problem();
            }
            agreement.sign(party, by, today(), clock.instant());
            endReplaced(agreement);
        });
    }

    Answer end(Party party, UUID id, String reason, IfMatch ifMatch) {
        return change(party, id, ifMatch, agreement -> agreement.end(reason, today()));
    }

    private Answer change(Party party, UUID id, IfMatch ifMatch, Consumer<Agreement> verb) {
        Agreement agreement = locked(party, id);
        ifMatch.check(agreement);
        verb.accept(agreement);
        agreements.flush();
        return answer(agreement);
    }

    /**
     * The parties looked back on it; refuses when it is not in force, or not known to that party.
     *
     * @param ends whether they decided that it ends, and why
     */
    public void evaluated(Party party, UUID id, Optional<String> ends) {
        Agreement agreement = locked(party, id);
        agreement.evaluated();
        ends.ifPresent(reason -> agreement.end(reason, today()));
    }

    private Agreement locked(Party party, UUID id) {
        return agreements
                .find(party, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** The edition before it ends on the day on which the new one comes into force, so that one of them always holds. */
    private void endReplaced(Agreement agreement) {
        if (agreement.state().isInForce() && agreement.replacesId() != null) {
            Agreement replaced = agreements.findById(agreement.replacesId(), LockModeType.PESSIMISTIC_WRITE);
            if (replaced.state().isInForce()) {
                replaced.end("Vervangen door versie " + agreement.edition(), today());
            }
        }
    }

    /** Agreements begin and end on their day, each in a transaction of its own. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void followCalendar() {
        List<UUID> moved = QuarkusTransaction.requiringNew().call(() -> agreements.movedByTheCalendar(today()));
        moved.forEach(id -> QuarkusTransaction.requiringNew().run(() -> {
            Agreement agreement = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (agreement.followCalendar(today())) {
                endReplaced(agreement);
            }
        }));
    }

    Answer get(Party reader, UUID id) {
        return agreements
                .find(reader, id, LockModeType.NONE)
                .map(AgreementService::answer)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    Page<AgreementView> list(Party reader, Optional<AgreementState> state, Instant changedSince, PageRequest request) {
        List<Agreement> found = agreements.page(
                reader, state, changedSince, request.after().map(Cursor::uuid).orElse(LOWEST), request.limit() + 1);
        Page<AgreementView> page =
                Page.of(found, request, agreement -> Cursor.of(agreement.id())).map(AgreementView::of);
        return request.count() ? page.withTotal(agreements.count(reader, state, changedSince)) : page;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Answer answer(Agreement agreement) {
        return new Answer(AgreementView.of(agreement), agreement.version());
    }
}
