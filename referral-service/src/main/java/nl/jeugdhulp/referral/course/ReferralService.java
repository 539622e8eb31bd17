package nl.jeugdhulp.referral.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.access.AccessLog;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.duty.ResponseNorm;
import nl.jeugdhulp.referral.residence.KnownExceptions;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.Youths;
import nl.jeugdhulp.values.Urgency;

@ApplicationScoped
class ReferralService {
    private static final String CONSORTIUM_SERVICE = "consortium-service";

    private final ReferralRepository referrals;
    private final KnownConsortia consortia;
    private final KnownExceptions exceptions;
    private final Youths youths;
    private final ResponseNorm norm;
    private final AccessLog accesses;
    private final Outbox outbox;
    private final Event<ReferralEvent> care;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            KnownConsortia consortia,
            KnownExceptions exceptions,
            Youths youths,
            ResponseNorm norm,
            AccessLog accesses,
            Outbox outbox,
            Event<ReferralEvent> care,
            Clock clock) {
        this.referrals = referrals;
        this.consortia = consortia;
        this.exceptions = exceptions;
        this.youths = youths;
        this.norm = norm;
        this.accesses = accesses;
        this.outbox = outbox;
        this.care = care;
        this.clock = clock;
    }

    @Transactional
    ReferralView get(UUID id, ReferralScope.Condition scope) {
        return referrals
                .find(id, scope)
                .map(ReferralView::of)
                .or(() -> scope.consortiumId()
                        .flatMap(former -> referrals
                                .findFormer(id, former)
                                .map(referral -> ReferralView.ofFormer(referral, former))))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    @Transactional
    ReferralApi.ReferralActions actions(UUID id, ReferralScope.Condition scope, Predicate<String> hasRole) {
        Referral referral = find(id, scope);
        return new ReferralApi.ReferralActions(
                ReferralAction.of(referral, hasRole, action -> barred(action, referral)));
    }

    /** What lies outside the referral itself and stands in the way of an action. */
    private boolean barred(ReferralAction action, Referral referral) {
        return switch (action) {
            case REFER_AGAIN -> isTaken(referral);
            case REOPEN -> isTaken(referral) || !covered(referral);
            default -> false;
        };
    }

    private boolean isTaken(Referral referral) {
        return referrals.isFollowed(referral.id())
                || referrals
                        .findOpen(referral.youthId(), referral.helpCategory())
                        .isPresent();
    }

    /** Whether contract, exception and age still carry the referral today. */
    private boolean covered(Referral referral) {
        LocalDate today = LocalDate.now(clock);
        boolean contracted = referral.exceptionId() == null
                ? consortia.isContracted(referral.consortiumId(), referral.municipalityCode(), today)
                : exceptions.active(referral.exceptionId(), today).isPresent();
        LocalDate born = youths.findById(referral.youthId()).birthDate();
        return contracted && AgeGround.covers(born, referral.ageGround(), today);
    }

    @Transactional
    ReferralView withdraw(UUID id, ReferralScope.Condition scope, String why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        outbox.publish(referral, referral.withdraw(why, who, clock.instant()));
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView enteredInError(UUID id, ReferralScope.Condition scope, String why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        outbox.publish(referral, referral.enteredInError(why, who, clock.instant()));
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView withdrawConsent(UUID id, ReferralScope.Condition scope, String why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        referral.withdrawConsent(why, who, clock.instant()).forEach(event -> tell(referral, event));
        return ReferralView.of(referral);
    }

    /** The withdrawn referral stays as it is; a new one follows it. */
    @Transactional
    ReferralView reopen(UUID id, ReferralScope.Condition scope, String why, IfMatch ifMatch, String who) {
        Referral withdrawn = find(id, scope);
        ifMatch.check(withdrawn);
        youths.hold(withdrawn.youthId());
        if (referrals.isFollowed(id)) {
            throw ReferralProblem.PREVIOUS_REFERRAL_DOES_NOT_FIT.problem();
        }
        referrals.requireNoneOpen(withdrawn.youthId(), withdrawn.helpCategory(), who);
        if (!covered(withdrawn)) {
            throw ReferralProblem.NO_LONGER_COVERED.problem();
        }
        Instant now = clock.instant();
        Referral reopened = withdrawn.reopen(Ids.next(), why, who, now, norm.dueAt(withdrawn.urgency(), now));
        referrals.persist(reopened);
        outbox.publish(reopened, reopened.submitted());
        return ReferralView.of(reopened);
    }

    @Transactional
    ReferralView decline(
            UUID id, ReferralScope.Condition scope, ReferralApi.DeclineReferral why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        outbox.publish(
                referral,
                referral.decline(why.ground(), why.explanation(), who, LocalDate.now(clock), clock.instant()));
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView overrideMunicipality(
            UUID id, ReferralScope.Condition scope, ReferralApi.OverrideMunicipality why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        if (!consortia.isContracted(referral.consortiumId(), why.municipality(), LocalDate.now(clock))) {
            throw ReferralProblem.CONSORTIUM_NOT_CONTRACTED.problem(
                    "consortiumId", referral.consortiumId(), "municipality", why.municipality());
        }
        tell(referral, referral.overrideMunicipality(why.municipality(), why.reason(), who, clock.instant()));
        return ReferralView.of(referral);
    }

    /** Tells each overdue answer exactly once, however many replicas look; returns how many were told. */
    @Transactional
    int tellOverdueResponses() {
        Instant now = clock.instant();
        List<Referral> overdue = referrals.overdueForChange(now);
        overdue.forEach(referral -> outbox.publish(referral, referral.responseOverdue(now)));
        return overdue.size();
    }

    /** The consortium holds a place; an outcome that comes after the referral ended has nothing left to change. */
    void placeReserved(UUID id) {
        told(
                id,
                "placeReserved",
                referral -> referral.status().canBecome(ReferralStatus.ACCEPTED),
                (referral, now) -> referral.accept(CONSORTIUM_SERVICE, now));
    }

    void waitStarted(UUID id) {
        told(
                id,
                "waitStarted",
                referral -> referral.status().canBecome(ReferralStatus.WAITLISTED),
                (referral, now) -> referral.waitlist(CONSORTIUM_SERVICE, now));
    }

    /** A referral whose care has begun meanwhile stays where the care is. */
    void transferred(UUID id, UUID toConsortiumId) {
        told(
                id,
                "transferred",
                referral -> referral.status().next().contains(ReferralStatus.WITHDRAWN)
                        && !referral.consortiumId().equals(toConsortiumId),
                (referral, now) -> referral.transfer(toConsortiumId, CONSORTIUM_SERVICE, now));
    }

    void urgencyChanged(UUID id, Urgency urgency) {
        told(
                id,
                "urgencyChanged",
                referral -> referral.status().open() && referral.urgency() != urgency,
                (referral, now) -> referral.changeUrgency(urgency, CONSORTIUM_SERVICE, now));
    }

    /** What consortium-service told of a referral: followed when it still applies, and noted in the youth's access log. */
    private void told(UUID id, String what, Predicate<Referral> applies, BiConsumer<Referral, Instant> verb) {
        referrals.findForChange(id).filter(applies).ifPresent(referral -> {
            Instant now = clock.instant();
            verb.accept(referral, now);
            accesses.note(AccessLog.Processing.byEvent(what, CONSORTIUM_SERVICE, now), List.of(referral.youthId()));
        });
    }

    /** Tells the other services and, in this transaction, the care that follows from the referral. */
    private void tell(Referral referral, ReferralEvent event) {
        outbox.publish(referral, event);
        care.fire(event);
    }

    private Referral find(UUID id, ReferralScope.Condition scope) {
        return referrals.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
