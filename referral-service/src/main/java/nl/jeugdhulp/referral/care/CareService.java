package nl.jeugdhulp.referral.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.course.ReferralForCare;
import nl.jeugdhulp.referral.course.ReferralsInCare;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
class CareService {
    private final TrajectoryRepository trajectories;
    private final ReferralsInCare referrals;
    private final KnownConsortia consortia;
    private final Outbox outbox;
    private final Clock clock;

    CareService(
            TrajectoryRepository trajectories,
            ReferralsInCare referrals,
            KnownConsortia consortia,
            Outbox outbox,
            Clock clock) {
        this.trajectories = trajectories;
        this.referrals = referrals;
        this.consortia = consortia;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TrajectoryView start(CareApi.StartCare wanted, UUID consortiumId, String who) {
        ReferralForCare referral = referrals.begin(wanted.referralId(), consortiumId, who);
        Trajectory care =
                new Trajectory(Ids.next(), referral, wanted.startDate(), LocalDate.now(clock), clock.instant());
        CareApi.FirstComponent first = wanted.component();
        requireMember(consortiumId, first.providerId(), first.helpCategory(), wanted.startDate());
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
    Page<TrajectoryView> list(CareScope.Condition scope, Optional<UUID> referralId, PageRequest page) {
        return Page.of(trajectories.list(scope, referralId, page), page, care -> Cursor.of(care.id()))
                .map(TrajectoryView::of);
    }

    @Transactional
    TrajectoryView addHelp(UUID id, CareScope.Condition scope, CareApi.AddHelp wanted, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        requireMember(care.consortiumId(), wanted.providerId(), wanted.helpCategory(), wanted.startDate());
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
    TrajectoryView endHelp(UUID id, UUID componentId, CareScope.Condition scope, LocalDate lastDay, IfMatch ifMatch) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        outbox.publish(care, care.endHelp(componentId, lastDay, LocalDate.now(clock), clock.instant()));
        return TrajectoryView.of(care);
    }

    @Transactional
    TrajectoryView end(UUID id, CareScope.Condition scope, CareApi.EndCare wanted, IfMatch ifMatch, String who) {
        Trajectory care = find(id, scope);
        ifMatch.check(care);
        Trajectory.Outcome outcome = new Trajectory.Outcome(
                wanted.goalsReachedPercent(), wanted.satisfaction(), wanted.ableToGoOnWithoutHelp());
        var ended = care.end(wanted.endDate(), wanted.reason(), outcome, LocalDate.now(clock), clock.instant());
        if (EndReason.isAsPlanned(wanted.reason())) {
            referrals.complete(care.referralId(), "JZ588 " + wanted.reason(), who);
        } else {
            referrals.discontinue(care.referralId(), "JZ588 " + wanted.reason(), who);
        }
        outbox.publish(care, ended);
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

    private void requireMember(UUID consortiumId, UUID providerId, HelpCategory help, LocalDate day) {
        if (!consortia.offers(consortiumId, providerId, help, day)) {
            throw CareProblem.PROVIDER_NOT_A_MEMBER.problem(
                    "providerId", providerId, "helpCategory", help, "date", day);
        }
    }

    private Trajectory find(UUID id, CareScope.Condition scope) {
        return trajectories.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
