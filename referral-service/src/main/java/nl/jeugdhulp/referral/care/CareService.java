package nl.jeugdhulp.referral.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.course.ReferralForCare;
import nl.jeugdhulp.referral.course.ReferralsInCare;
import nl.jeugdhulp.referral.youth.Youths;

@ApplicationScoped
class CareService {
    private final TrajectoryRepository trajectories;
    private final ReferralsInCare referrals;
    private final Youths youths;
    private final Membership membership;
    private final Outbox outbox;
    private final Clock clock;

    CareService(
            TrajectoryRepository trajectories,
            ReferralsInCare referrals,
            Youths youths,
            Membership membership,
            Outbox outbox,
            Clock clock) {
        this.trajectories = trajectories;
        this.referrals = referrals;
        this.youths = youths;
        this.membership = membership;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TrajectoryView start(CareApi.StartCare wanted, UUID consortiumId, String who) {
        ReferralForCare referral = referrals.begin(wanted.referralId(), consortiumId, who);
        Trajectory care = new Trajectory(
                Ids.next(),
                CareOrigin.of(referral),
                wanted.startDate(),
                referral.submittedOn(),
                LocalDate.now(clock),
                clock.instant());
        CareApi.FirstComponent first = wanted.component();
        membership.require(consortiumId, first.providerId(), first.helpCategory(), wanted.startDate());
        trajectories
                .endedShortlyBefore(referral.youthId(), wanted.startDate())
                .forEach(earlier -> outbox.publish(earlier, earlier.startedAgain(wanted.startDate())));
        var started = care.start(
                Ids.next(), first.helpCategory(), first.providerId(), wanted.contactPerson(), clock.instant());
        trajectories.persist(care);
        outbox.publish(care, started);
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView get(UUID id, CareScope.Condition scope) {
        return TrajectoryView.of(find(id, scope));
    }

    @Transactional
    Page<TrajectoryView> list(CareScope.Condition scope, TrajectoryFilter filter, PageRequest page) {
        Page<TrajectoryView> found = Page.of(trajectories.list(scope, filter, page), page, care -> Cursor.of(care.id()))
                .map(TrajectoryView::of);
        return page.count() ? found.withTotal(trajectories.count(scope, filter)) : found;
    }

    @Transactional
    TrajectoryView addHelp(UUID id, CareScope.Condition scope, CareApi.AddHelp wanted, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        membership.require(
                care.origin().consortiumId(), wanted.providerId(), wanted.helpCategory(), wanted.startDate());
        outbox.publish(
                care,
                care.addHelp(
                        Ids.next(),
                        wanted.helpCategory(),
                        wanted.providerId(),
                        wanted.startDate(),
                        LocalDate.now(clock),
                        clock.instant()));
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView endHelp(
            UUID id, UUID componentId, CareScope.Condition scope, CareApi.Ending wanted, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        outbox.publish(
                care,
                care.endHelp(componentId, wanted.endDate(), wanted.outcome(), LocalDate.now(clock), clock.instant()));
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView changeProvider(
            UUID id, UUID componentId, CareScope.Condition scope, CareApi.ChangeProvider wanted, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        membership.require(
                care.origin().consortiumId(),
                wanted.providerId(),
                care.component(componentId).helpCategory(),
                wanted.startDate());
        care.changeProvider(
                        componentId,
                        Ids.next(),
                        wanted.providerId(),
                        wanted.startDate(),
                        LocalDate.now(clock),
                        clock.instant())
                .forEach(event -> outbox.publish(care, event));
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView end(UUID id, CareScope.Condition scope, CareApi.Ending wanted, IfMatch ifMatch, String who) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        var ended = care.end(wanted.endDate(), wanted.outcome(), LocalDate.now(clock), clock.instant());
        if (!care.origin().isTakeover()) {
            String why = "JZ588 " + wanted.reason();
            if (EndReason.isAsPlanned(wanted.reason())) {
                referrals.complete(care.origin().referralId(), why, who);
            } else {
                referrals.discontinue(care.origin().referralId(), why, who);
            }
        }
        outbox.publish(care, ended);
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView resume(UUID id, CareScope.Condition scope, CareApi.ResumeCare wanted, IfMatch ifMatch, String who) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        UUID youthId = care.origin().youthId();
        CareApi.FirstComponent first = wanted.component();
        if (!ContinuedCare.coversAge(youths.findById(youthId).birthDate(), wanted.startDate())) {
            throw CareProblem.TOO_OLD_FOR_CONTINUED_CARE.problem();
        }
        var resumed = care.resume(
                Ids.next(),
                first.helpCategory(),
                first.providerId(),
                wanted.startDate(),
                LocalDate.now(clock),
                clock.instant());
        membership.require(care.origin().consortiumId(), first.providerId(), first.helpCategory(), wanted.startDate());
        if (!care.origin().isTakeover()) {
            referrals.resume(care.origin().referralId(), who);
        }
        outbox.publish(care, resumed);
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView changeContactPerson(
            UUID id, CareScope.Condition scope, CareApi.ChangeContactPerson wanted, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        care.changeContactPerson(wanted.contact(), wanted.reason(), clock.instant());
        trajectories.flush();
        return TrajectoryView.of(care);
    }

    /** Care follows its referral to the municipality that is responsible now, in the same transaction. */
    void municipalityChanged(@Observes ResponsibleMunicipalityChanged changed) {
        trajectories
                .ofReferral(changed.referralId())
                .ifPresent(care -> care.changeMunicipality(changed.municipality(), clock.instant()));
    }

    /** Whoever reads care sees that consent was taken back. */
    void consentWithdrawn(@Observes ConsentWithdrawn withdrawn) {
        trajectories.ofReferral(withdrawn.referralId()).ifPresent(care -> care.consentWithdrawn(clock.instant()));
    }

    private Trajectory find(UUID id, CareScope.Condition scope) {
        return trajectories.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
