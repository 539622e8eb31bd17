package nl.jeugdhulp.school.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.school.agreement.Listing;
import nl.jeugdhulp.school.agreement.MatchedSchools;
import nl.jeugdhulp.school.registry.SchoolMatches;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
@Transactional
class ExceptionService {
    private static final String WATCH = "watch";

    private final ExceptionRepository exceptions;
    private final MatchedSchools schools;
    private final SchoolMatches coaches;
    private final ExceptionAccess access;
    private final Deadlines deadlines;
    private final List<String> region;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ExceptionService(
            ExceptionRepository exceptions,
            MatchedSchools schools,
            SchoolMatches coaches,
            ExceptionAccess access,
            Deadlines deadlines,
            @ConfigProperty(name = "school.region.municipalities") List<String> region,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.exceptions = exceptions;
        this.schools = schools;
        this.coaches = coaches;
        this.access = access;
        this.deadlines = deadlines;
        this.region = region;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The school, its CJG coach or the region asks for an exception; referral-service hears of it by event. */
    ExceptionApi.View open(ExceptionApi.Request request) {
        access.checkAsking(
                request.schoolId(), coaches.coachOf(request.schoolId()).orElse(null));
        LocalDate today = LocalDate.now(clock);
        schools.hold(request.schoolId(), new Period(today, today)).mustBeOpen();
        ExceptionRules.check(
                new ExceptionRules.Facts(request, region, exceptions.open(request.schoolId(), request.pseudonym())));
        ExceptionCase exception = new ExceptionCase(
                Ids.next(),
                request,
                today,
                today.plus(deadlines.confirmResidenceWithin()),
                caller.id(),
                clock.instant());
        exceptions.persist(exception);
        outbox.publish(exception, exception.opened());
        return view(exception);
    }

    ExceptionApi.View submit(UUID id, IfMatch ifMatch) {
        ExceptionCase exception = forChange(id, ifMatch);
        LocalDate today = LocalDate.now(clock);
        exception.submit(today, today.plus(deadlines.decideWithin()), caller.id(), clock.instant());
        exceptions.flush();
        return view(exception);
    }

    ExceptionApi.View decide(UUID id, ExceptionApi.Decision decision, IfMatch ifMatch) {
        ExceptionCase exception = forChange(id, ifMatch);
        outbox.publish(exception, exception.decide(decision, LocalDate.now(clock), caller.id(), clock.instant()));
        return view(exception);
    }

    ExceptionApi.View withdraw(UUID id, IfMatch ifMatch) {
        ExceptionCase exception = forChange(id, ifMatch);
        outbox.publish(exception, exception.withdraw(LocalDate.now(clock), caller.id(), clock.instant()));
        return view(exception);
    }

    ExceptionApi.View settle(UUID id, ExceptionApi.Settlement settlement, IfMatch ifMatch) {
        if (settlement.amount().isNegative()) {
            throw ExceptionProblem.SETTLEMENT_BELOW_ZERO.problem();
        }
        ExceptionCase exception = forChange(id, ifMatch);
        exception
                .settle(settlement, LocalDate.now(clock), caller.id(), clock.instant())
                .ifPresent(closed -> outbox.publish(exception, closed));
        exceptions.flush();
        return view(exception);
    }

    /** Closes the exceptions whose last day has passed; safe on several replicas at once. */
    void expireWhatIsOver() {
        for (UUID past : exceptions.pastValidity(LocalDate.now(clock))) {
            exceptions
                    .forChange(past)
                    .filter(exception -> exception.status() == ExceptionStatus.GRANTED)
                    .ifPresent(exception -> outbox.publish(
                            exception,
                            exception.expire(
                                    exception.validity().until().plus(deadlines.settleWithin()),
                                    WATCH,
                                    clock.instant())));
        }
    }

    ExceptionApi.View get(UUID id) {
        return view(find(id));
    }

    Page<ExceptionApi.View> list(ExceptionFilter filter, PageRequest request) {
        return Listing.page(exceptions, filter.on(access.seen(), LocalDate.now(clock)), request, ExceptionCase::id)
                .map(this::view);
    }

    private ExceptionCase forChange(UUID id, IfMatch ifMatch) {
        find(id);
        ExceptionCase exception = exceptions.forChange(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(exception);
        return exception;
    }

    private ExceptionCase find(UUID id) {
        Filters filters = access.seen().and("id = :id", "id", id);
        return exceptions
                .find(filters.query(), filters.parameters())
                .singleResultOptional()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private ExceptionApi.View view(ExceptionCase exception) {
        return ExceptionApi.View.of(exception, LocalDate.now(clock));
    }
}
