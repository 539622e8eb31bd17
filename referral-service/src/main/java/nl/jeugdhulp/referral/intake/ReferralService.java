package nl.jeugdhulp.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import nl.jeugdhulp.referral.youth.Youth;
import nl.jeugdhulp.referral.youth.Youths;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;

@ApplicationScoped
class ReferralService {
    private static final int ADULT_AT_YEARS = 18;
    private static final String CONSORTIUM_SERVICE = "consortium-service";

    private final ReferralRepository referrals;
    private final Youths youths;
    private final KnownConsortia consortia;
    private final KnownSchools schools;
    private final Choices choices;
    private final Outbox outbox;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            Youths youths,
            KnownConsortia consortia,
            KnownSchools schools,
            Choices choices,
            Outbox outbox,
            Clock clock) {
        this.referrals = referrals;
        this.youths = youths;
        this.consortia = consortia;
        this.schools = schools;
        this.choices = choices;
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
        WhoMayRefer.require(referrer.type());
        LocalDate today = LocalDate.now(clock);
        MunicipalityCode municipality = wanted.youth().homeMunicipality();
        UUID consortiumId = wanted.choice().consortiumId();
        if (!consortia.isContracted(consortiumId, municipality, today)) {
            throw ReferralProblem.CONSORTIUM_NOT_CONTRACTED.problem(
                    "consortiumId", consortiumId, "municipality", municipality);
        }
        UUID choiceId = wanted.choice().choiceId();
        if (choiceId != null && !choices.showed(choiceId, referrer.id(), consortiumId)) {
            throw ReferralProblem.CHOICE_NOT_SHOWN.problem("choiceId", choiceId, "consortiumId", consortiumId);
        }
        if (!wanted.youth().birthDate().plusYears(ADULT_AT_YEARS).isAfter(today)) {
            throw ReferralProblem.OUTSIDE_YOUTH_AGE.problem();
        }
        Youth youth = youths.findOrOpen(wanted.youth().bsn(), wanted.youth().birthDate());
        referrals.findOpen(youth.id(), wanted.helpCategory()).ifPresent(open -> {
            throw ReferralProblem.OPEN_REFERRAL_EXISTS.problem("referral", "/v1/referrals/" + open.id());
        });
        Referral referral =
                new Referral(Ids.next(), youth.id(), referrer, wanted, municipality, today, clock.instant());
        referrals.persist(referral);
        outbox.publish(referral, referral.submitted());
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView get(UUID id, ReferralScope.Condition scope) {
        return ReferralView.of(find(id, scope));
    }

    @Transactional
    Page<ReferralView> list(ReferralScope.Condition scope, Optional<ReferralStatus> status, PageRequest page) {
        return Page.of(referrals.list(scope, status, page), page, referral -> Cursor.of(referral.id()))
                .map(ReferralView::of);
    }

    @Transactional
    ReferralView withdraw(UUID id, ReferralScope.Condition scope, WithdrawReferral why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        outbox.publish(referral, referral.withdraw(why.reason(), who, clock.instant()));
        return ReferralView.of(referral);
    }

    @Transactional
    ReferralView decline(UUID id, ReferralScope.Condition scope, DeclineReferral why, IfMatch ifMatch, String who) {
        Referral referral = find(id, scope);
        ifMatch.check(referral);
        outbox.publish(referral, referral.decline(why.ground(), why.explanation(), who, clock.instant()));
        return ReferralView.of(referral);
    }

    /** The consortium holds a place; an outcome that comes after the referral ended has nothing left to change. */
    void placeReserved(UUID id) {
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().next().contains(ReferralStatus.ACCEPTED))
                .ifPresent(referral -> referral.accept(CONSORTIUM_SERVICE, clock.instant()));
    }

    void waitStarted(UUID id) {
        referrals
                .findForChange(id)
                .filter(referral -> referral.status().next().contains(ReferralStatus.WAITLISTED))
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
