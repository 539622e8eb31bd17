package nl.jeugdhulp.school.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.agreement.AgreementAccess;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.school.agreement.Listing;
import nl.jeugdhulp.school.agreement.MatchedSchool;
import nl.jeugdhulp.school.agreement.MatchedSchools;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
@Transactional
class ArrangementService {
    private final ArrangementRepository arrangements;
    private final MatchedSchools matched;
    private final AgreementAccess access;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ArrangementService(
            ArrangementRepository arrangements,
            MatchedSchools matched,
            AgreementAccess access,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.arrangements = arrangements;
        this.matched = matched;
        this.access = access;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The school, its consortium or the region proposes a class; the consortium of the school will fund it. */
    ArrangementApi.View propose(ArrangementApi.Proposal proposal) {
        if (caller.is(Role.SCHOOL) && !caller.schoolId().equals(proposal.schoolId())) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        MatchedSchool school = matched.hold(proposal.schoolId(), today());
        ArrangementRules.check(new ArrangementRules.Place(school, proposal.design()));
        if (caller.is(Role.CONSORTIUM)) {
            school.mustWorkWith(caller.consortiumId());
        }
        Arrangement arrangement = new Arrangement(
                Ids.next(),
                proposal.schoolId(),
                school.onFirstDay().orElseThrow(),
                proposal.design(),
                caller.id(),
                clock.instant());
        arrangements.persistAndFlush(arrangement);
        return view(arrangement);
    }

    ArrangementApi.View redesign(UUID id, ArrangementApi.Design design, IfMatch ifMatch) {
        Arrangement arrangement = forChange(id, ifMatch);
        MatchedSchool school = matched.hold(new SchoolId(arrangement.schoolId()), today());
        ArrangementRules.check(new ArrangementRules.Place(school, design));
        arrangement.redesign(design, clock.instant());
        if (arrangement.status() == ArrangementStatus.OPEN) {
            arrangements.inTheRoom(arrangement, arrangement.period()).ifPresent(other -> {
                throw ArrangementProblem.ROOM_TAKEN.problem("room", arrangement.room(), "arrangementId", other);
            });
        }
        arrangements.flush();
        return view(arrangement);
    }

    /** The calling consortium agrees the class and funds it; the budget hears of it by event. */
    ArrangementApi.View open(UUID id, ArrangementApi.Opening opening, IfMatch ifMatch) {
        Arrangement arrangement = forChange(id, ifMatch);
        Period days = opening.period().until() == null
                ? new Period(opening.period().from(), opening.period().from())
                : opening.period();
        MatchedSchool school = matched.hold(new SchoolId(arrangement.schoolId()), days);
        school.mustBeOpen();
        ArrangementRules.check(new ArrangementRules.Funding(
                school,
                caller.consortiumId(),
                opening,
                arrangement.room(),
                arrangements.inTheRoom(arrangement, days),
                LocalDate.now(clock)));
        outbox.publish(arrangement, arrangement.open(opening, clock.instant()));
        return view(arrangement);
    }

    ArrangementApi.View withdraw(UUID id, ArrangementApi.Withdrawal withdrawal, IfMatch ifMatch) {
        Arrangement arrangement = forChange(id, ifMatch);
        arrangement.withdraw(withdrawal.reason(), clock.instant());
        arrangements.flush();
        return view(arrangement);
    }

    ArrangementApi.View end(UUID id, ArrangementApi.Ending ending, IfMatch ifMatch) {
        Arrangement arrangement = forChange(id, ifMatch);
        outbox.publish(
                arrangement,
                arrangement.endEarly(ending.endedOn(), ending.reason(), LocalDate.now(clock), clock.instant()));
        return view(arrangement);
    }

    ArrangementApi.View evaluate(UUID id, ArrangementApi.EvaluationRecord evaluation, IfMatch ifMatch) {
        Arrangement arrangement = forChange(id, ifMatch);
        arrangement.evaluate(evaluation.evaluation(), LocalDate.now(clock), clock.instant());
        arrangements.flush();
        return view(arrangement);
    }

    /** Ends the classes whose last day has passed; safe on several replicas at once. */
    void endWhatIsOver() {
        for (UUID past : arrangements.pastLastDay(LocalDate.now(clock))) {
            arrangements
                    .forChange(past)
                    .filter(arrangement -> arrangement.status() == ArrangementStatus.OPEN)
                    .ifPresent(arrangement -> outbox.publish(arrangement, arrangement.endWithPeriod(clock.instant())));
        }
    }

    ArrangementApi.View get(UUID id) {
        return view(find(id));
    }

    Page<ArrangementApi.View> list(ArrangementFilter filter, PageRequest request) {
        return Listing.page(arrangements, filter.on(access.seen()), request, Arrangement::id)
                .map(this::view);
    }

    private Arrangement forChange(UUID id, IfMatch ifMatch) {
        find(id);
        Arrangement arrangement = arrangements.forChange(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        ifMatch.check(arrangement);
        return arrangement;
    }

    private Arrangement find(UUID id) {
        Filters filters = access.seen().and("id = :id", "id", id);
        return arrangements
                .find(filters.query(), filters.parameters())
                .singleResultOptional()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private ArrangementApi.View view(Arrangement arrangement) {
        return ArrangementApi.View.of(arrangement, LocalDate.now(clock));
    }

    private Period today() {
        LocalDate today = LocalDate.now(clock);
        return new Period(today, today);
    }
}
