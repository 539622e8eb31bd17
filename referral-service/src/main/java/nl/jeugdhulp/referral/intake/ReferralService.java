package nl.jeugdhulp.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.referral.choice.Choices;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.school.KnownSchools;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.Youth;
import nl.jeugdhulp.referral.youth.Youths;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;

@ApplicationScoped
class ReferralService {
    private static final String CONSORTIUM_SERVICE = "consortium-service";

    private final ReferralRepository referrals;
    private final Youths youths;
    private final KnownConsortia consortia;
    private final KnownSchools schools;
    private final Choices choices;
    private final ResponseNorm norm;
    private final Outbox outbox;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            Youths youths,
            KnownConsortia consortia,
            KnownSchools schools,
            Choices choices,
            ResponseNorm norm,
            Outbox outbox,
            Clock clock) {
        this.referrals = referrals;
        this.youths = youths;
        this.consortia = consortia;
        this.schools = schools;
        this.choices = choices;
        this.norm = norm;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The refusal that a school gets, with its own route. */
    @Transactional
    Problem schoolCannotRefer(SchoolId school) {
        return ReferralProblem.SCHOOL_CANNOT_REFER.problem(
                "cjgCoachId",
                schools.coachOf(school).orElse("CJG"),
                "routes",
                List.of("cjg-coach", "youth-doctor", "general-practitioner"),
                "helpQuestions",
                "/v1/help-questions");
    }

    @Transactional
    ReferralView submit(SubmitReferral wanted, Referrer referrer) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        UUID consortiumId = wanted.choice().consortiumId();
        UUID choiceId = wanted.choice().choiceId();
        ResponsibleMunicipality municipality =
                ResponsibleMunicipality.of(wanted.youth()).orElseThrow(ReferralProblem.MUNICIPALITY_NOT_KNOWN::problem);
        ReferralRules.check(new ReferralRules.Facts(
                referrer,
                wanted,
                municipality,
                today,
                consortia.isContracted(consortiumId, new MunicipalityCode(municipality.code()), today),
                choiceId == null || choices.showed(choiceId, referrer.id(), consortiumId)));
        Youth youth = youths.findOrOpen(wanted.identification(), wanted.youth().birthDate());
        Optional<Referral> previous =
                Optional.ofNullable(wanted.previousReferralId()).map(id -> followed(id, youth.id()));
        referrals.findOpen(youth.id(), wanted.helpCategory()).ifPresent(open -> {
            throw ReferralProblem.OPEN_REFERRAL_EXISTS.problem("referral", "/v1/referrals/" + open.id());
        });
        return submitted(new Referral(
                Ids.next(),
                youth.id(),
                referrer,
                wanted,
                municipality,
                previous,
                today,
                now,
                norm.dueAt(wanted.urgency(), now)));
    }

    private Referral followed(UUID id, UUID youthId) {
        return referrals
                .findByIdOptional(id)
                .filter(previous -> previous.youthId().equals(youthId))
                .filter(previous -> previous.status().mayBeFollowed())
                .filter(previous -> !referrals.isFollowed(id))
                .orElseThrow(ReferralProblem.PREVIOUS_REFERRAL_DOES_NOT_FIT::problem);
    }

    private ReferralView submitted(Referral referral) {
        referrals.persist(referral);
        outbox.publish(referral, referral.submitted());
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView get(UUID id, ReferralScope.Condition scope) {
        return ReferralView.of(find(id, scope));
    }

    @Transactional
    Page<ReferralView> list(ReferralScope.Condition scope, ReferralFilter filter, PageRequest page) {
        Page<ReferralView> found = Page.of(
                        referrals.list(scope, filter, page), page, referral -> Cursor.of(referral.id()))
                .map(ReferralView::of);
        return page.count() ? found.withTotal(referrals.count(scope, filter)) : found;
    }

    /** All referrals of one youth that the caller may see; none when the number is not known. */
    @Transactional
    Page<ReferralView> search(Bsn bsn, ReferralScope.Condition scope) {
        List<ReferralView> found = youths.find(bsn).stream()
                .flatMap(youth -> referrals.ofYouth(youth.id(), scope).stream())
                .map(ReferralView::of)
                .toList();
        return new Page<>(found, null, null);
    }

    @Transactional
    ReferralActionsView actions(UUID id, ReferralScope.Condition scope, Predicate<String> hasRole) {
        Referral referral = find(id, scope);
        return new ReferralActionsView(ReferralAction.of(referral, hasRole, referrals.isFollowed(id)));
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
        referral.withdrawConsent(why, who, clock.instant()).forEach(event -> outbox.publish(referral, event));
        return ReferralView.of(referral);
    }

    /** The withdrawn referral stays as it is; a new one follows it. */
    @Transactional
    ReferralView reopen(UUID id, ReferralScope.Condition scope, String why, IfMatch ifMatch, String who) {
        Referral withdrawn = find(id, scope);
        ifMatch.check(withdrawn);
        if (referrals.isFollowed(id)) {
            throw ReferralProblem.PREVIOUS_REFERRAL_DOES_NOT_FIT.problem();
        }
        Instant now = clock.instant();
        return submitted(new Referral(Ids.next(), withdrawn, why, who, now, norm.dueAt(withdrawn.urgency(), now)));
    }

    @Transactional
    ReferralView decline(UUID id, ReferralScope.Condition scope, DeclineReferral why, IfMatch ifMatch, String who) {
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
        referral.overrideMunicipality(why.municipality(), why.reason(), who, clock.instant());
        referrals.flush();
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
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().canBecome(ReferralStatus.ACCEPTED))
                .ifPresent(referral -> referral.accept(CONSORTIUM_SERVICE, clock.instant()));
    }

    void waitStarted(UUID id) {
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().canBecome(ReferralStatus.WAITLISTED))
                .ifPresent(referral -> referral.waitlist(CONSORTIUM_SERVICE, clock.instant()));
    }

    /** A referral whose care has begun meanwhile stays where the care is. */
    void transferred(UUID id, UUID toConsortiumId) {
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().next().contains(ReferralStatus.WITHDRAWN))
                .filter(referral -> !referral.consortiumId().equals(toConsortiumId))
                .ifPresent(referral -> referral.transfer(toConsortiumId, CONSORTIUM_SERVICE, clock.instant()));
    }

    void urgencyChanged(UUID id, Urgency urgency) {
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().open())
                .ifPresent(referral -> referral.changeUrgency(urgency));
    }

    private Referral find(UUID id, ReferralScope.Condition scope) {
        return referrals.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
