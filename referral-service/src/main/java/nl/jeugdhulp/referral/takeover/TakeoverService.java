package nl.jeugdhulp.referral.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.care.CareOrigin;
import nl.jeugdhulp.referral.care.TakenOverCare;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.values.MunicipalityCode;

@ApplicationScoped
@Transactional
class TakeoverService {
    private final TakeoverRepository takeovers;
    private final TakenOverCare care;
    private final KnownConsortia consortia;
    private final Clock clock;

    TakeoverService(TakeoverRepository takeovers, TakenOverCare care, KnownConsortia consortia, Clock clock) {
        this.takeovers = takeovers;
        this.care = care;
        this.consortia = consortia;
        this.clock = clock;
    }

    TakeoverView get(UUID id, TakeoverScope.Condition scope) {
        return view(find(id, scope));
    }

    Page<TakeoverView> list(TakeoverScope.Condition scope, TakeoverFilter filter, PageRequest page) {
        List<Takeover> found = takeovers.list(scope, filter, page);
        Map<UUID, UUID> trajectories = takeovers.trajectories(found);
        Page<TakeoverView> items = Page.of(found, page, takeover -> Cursor.of(takeover.id()))
                .map(takeover -> TakeoverView.of(takeover, trajectories.get(takeover.id())));
        return page.count() ? items.withTotal(takeovers.count(scope, filter)) : items;
    }

    TakeoverView choose(UUID id, TakeoverScope.Condition scope, TakeoverApi.ChooseConsortium wanted, IfMatch ifMatch) {
        Takeover takeover = find(id, scope);
        ifMatch.check(takeover);
        MunicipalityCode municipality = new MunicipalityCode(takeover.municipality());
        if (!consortia.isContracted(wanted.consortiumId(), municipality, LocalDate.now(clock))) {
            throw TakeoverProblem.TAKEOVER_CONSORTIUM_NOT_CONTRACTED.problem(
                    "consortiumId", wanted.consortiumId(), "municipality", municipality);
        }
        takeover.choose(wanted.consortiumId(), wanted.reason(), clock.instant());
        takeovers.flush();
        return view(takeover);
    }

    TakeoverView end(UUID id, TakeoverScope.Condition scope, TakeoverApi.EndTakeover wanted, IfMatch ifMatch) {
        Takeover takeover = find(id, scope);
        ifMatch.check(takeover);
        takeover.end(wanted.endDate(), wanted.reason(), LocalDate.now(clock), clock.instant());
        takeovers.flush();
        return view(takeover);
    }

    TakeoverView handOver(UUID id, TakeoverScope.Condition scope, TakeoverApi.HandOver wanted, IfMatch ifMatch) {
        Takeover takeover = find(id, scope);
        ifMatch.check(takeover);
        CareOrigin origin =
                takeover.handOver(wanted.startDate(), wanted.lastDay(), LocalDate.now(clock), clock.instant());
        UUID trajectory = care.begin(
                origin, takeover.startDate(), wanted.startDate(), wanted.contactPerson(), wanted.component());
        takeovers.flush();
        return TakeoverView.of(takeover, trajectory);
    }

    private TakeoverView view(Takeover takeover) {
        return TakeoverView.of(
                takeover, takeovers.trajectories(List.of(takeover)).get(takeover.id()));
    }

    private Takeover find(UUID id, TakeoverScope.Condition scope) {
        return takeovers.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
