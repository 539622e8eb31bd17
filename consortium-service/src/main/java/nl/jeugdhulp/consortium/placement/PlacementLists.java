package nl.jeugdhulp.consortium.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.HelpCategory;

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

    Page<PlacementView> list(
            PlacementScope scope,
            Optional<PlacementState> state,
            Optional<HelpCategory> category,
            PageRequest request) {
        String condition = scope.condition()
                + KNOWN_LIST
                + (state.isPresent() ? " and state = :state" : "")
                + (category.isPresent() ? " and helpCategory = :category" : "");
        Map<String, Object> parameters = scope.parameters();
        state.ifPresent(wanted -> parameters.put("state", wanted));
        category.ifPresent(wanted -> parameters.put("category", wanted));
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
