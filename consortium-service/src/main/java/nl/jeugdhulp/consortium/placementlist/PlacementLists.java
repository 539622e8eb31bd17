package nl.jeugdhulp.consortium.placementlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.Placement;
import nl.jeugdhulp.consortium.placement.PlacementRepository;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Answers questions about placements, each within the scope of who asks. */
@ApplicationScoped
@Transactional
class PlacementLists {
    private static final String KNOWN_LIST = " and consortiumId is not null and helpCategory is not null";
    private static final UUID LOWEST = new UUID(0, 0);

    private final PlacementRepository placements;

    PlacementLists(PlacementRepository placements) {
        this.placements = placements;
    }

    /** In the order of the referrals. */
    Page<PlacementView> list(PlacementScope scope, PlacementFilter filter, PageRequest request) {
        Map<String, Object> parameters = scope.parameters();
        String condition = scope.condition() + KNOWN_LIST + filter.condition(parameters);
        Long total = request.count() ? placements.count("1 = 1" + condition, parameters) : null;
        parameters.put("after", request.after().map(Cursor::uuid).orElse(LOWEST));
        List<Placement> found = placements
                .find("referralId > :after" + condition + " order by referralId", parameters)
                .range(0, request.limit())
                .list();
        Page<PlacementView> page = Page.of(found, request, placement -> Cursor.of(placement.referralId()))
                .map(PlacementView::of);
        return total == null ? page : page.withTotal(total);
    }

    /** The placement with its version. */
    Found<PlacementView> get(PlacementScope scope, UUID referralId) {
        Placement placement = placements
                .findByIdOptional(referralId)
                .filter(scope::sees)
                .filter(found -> found.list() != null)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Found<>(PlacementView.of(placement), placement.version());
    }

    record Found<T>(T view, long version) {}
}
