package nl.jeugdhulp.consortium.staffexchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Exchanges of practitioners between consortia; everybody in the partnership may read and learn from them. */
@ApplicationScoped
@Transactional
class StaffExchangeService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final StaffExchangeRepository exchanges;
    private final Clock clock;

    StaffExchangeService(StaffExchangeRepository exchanges, Clock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** An exchange with its version. */
    record Answer(StaffExchangeView view, long version) {}

    Answer propose(UUID consortiumId, ProposeExchange proposal) {
        StaffExchange exchange = new StaffExchange(consortiumId, proposal, clock.instant());
        exchanges.persistAndFlush(exchange);
        return answer(exchange);
    }

    Answer agree(UUID consortiumId, UUID id, IfMatch ifMatch) {
        return change(consortiumId, id, ifMatch, exchange -> exchange.agree(consortiumId, clock.instant()));
    }

    Answer cancel(UUID consortiumId, UUID id, IfMatch ifMatch) {
        return change(consortiumId, id, ifMatch, StaffExchange::cancel);
    }

    Answer tell(UUID consortiumId, UUID id, int rating, String learned) {
        return change(
                consortiumId,
                id,
                IfMatch.optional(null),
                exchange -> exchanges.add(
                        exchange.tell(consortiumId, rating, learned, LocalDate.now(clock), clock.instant())));
    }

    /** Only the two consortia change an exchange; for another it cannot be changed, though it can be read. */
    private Answer change(UUID consortiumId, UUID id, IfMatch ifMatch, Consumer<StaffExchange> verb) {
        StaffExchange exchange = exchanges
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isBetween(consortiumId))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(exchange);
        verb.accept(exchange);
        exchanges.flush();
        return answer(exchange);
    }

    Answer get(UUID id) {
        return answer(exchanges.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem));
    }

    Page<StaffExchangeView> list(Instant changedSince, PageRequest request) {
        List<StaffExchange> found =
                exchanges.page(changedSince, request.after().map(Cursor::uuid).orElse(LOWEST), request.limit() + 1);
        Page<StaffExchangeView> page = Page.of(found, request, exchange -> Cursor.of(exchange.id()))
                .map(exchange -> answer(exchange).view());
        return request.count() ? page.withTotal(exchanges.count("changedAt >= ?1", changedSince)) : page;
    }

    private Answer answer(StaffExchange exchange) {
        return new Answer(StaffExchangeView.of(exchange, exchanges.experiencesOf(exchange.id())), exchange.version());
    }
}
