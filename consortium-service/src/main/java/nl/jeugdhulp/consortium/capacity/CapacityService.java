package nl.jeugdhulp.consortium.capacity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
@Transactional
class CapacityService {
    private final CapacityRepository capacities;
    private final PlacementService placements;
    private final Clock clock;

    CapacityService(CapacityRepository capacities, PlacementService placements, Clock clock) {
        this.capacities = capacities;
        this.placements = placements;
        this.clock = clock;
    }

    /** @return the report with its version, and whether it is the first of its list */
    Reported put(CareListId id, CapacityReport report, String ifMatch) {
        placements.hold(List.of(id));
        Capacity capacity = capacities.findById(id);
        boolean first = capacity == null;
        if (!first) {
            IfMatch.required(ifMatch).check(capacity);
        }
        Capacity reported = take(id, report.lines(), report.asOf());
        return new Reported(view(reported), reported.version(), first);
    }

    List<CapacityView> putAll(UUID consortiumId, CapacityBulkReport report) {
        List<CapacityBulkReport.Item> items = report.items().stream()
                .sorted(Comparator.comparing(CapacityBulkReport.Item::helpCategory))
                .toList();
        placements.hold(items.stream()
                .map(item -> new CareListId(consortiumId, item.helpCategory()))
                .toList());
        return items.stream()
                .map(item -> take(new CareListId(consortiumId, item.helpCategory()), item.lines(), report.asOf()))
                .map(this::view)
                .toList();
    }

    /** Under the lock of the list, so that reports of this moment come one after the other. */
    private Capacity take(CareListId id, List<PlacesLine> lines, Instant stated) {
        Instant asOf = asOf(stated);
        Capacity capacity = capacities.findById(id);
        if (capacity == null) {
            capacity = new Capacity(id);
            capacity.report(lines, asOf);
            capacities.persist(capacity);
        } else {
            capacity.report(lines, asOf);
        }
        capacities.flush();
        placements.placesAre(id, capacity.placesOn(LocalDate.now(clock)), capacity.asOf());
        return capacity;
    }

    private Instant asOf(Instant stated) {
        Instant now = clock.instant();
        if (stated != null && stated.isAfter(now)) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "/asOf", "in-the-future", "ligt niet in de toekomst", "is not in the future")));
        }
        return stated == null ? now : stated;
    }

    /** As many as consortia have categories, so the list is small by nature. */
    Page<CapacityView> list(
            Optional<UUID> consortiumId, Optional<HelpCategory> category, Instant changedSince, PageRequest request) {
        List<Capacity> all = capacities.all(consortiumId).stream()
                .filter(capacity -> category.isEmpty() || capacity.id().helpCategory() == category.get())
                .filter(capacity -> !capacity.changedAt().isBefore(changedSince))
                .sorted(Comparator.comparing(CapacityService::key))
                .toList();
        return Page.ofAll(all, request, CapacityService::key).map(this::view);
    }

    private static String key(Capacity capacity) {
        return capacity.id().consortiumId() + " " + capacity.id().helpCategory();
    }

    Reported get(CareListId id) {
        Capacity capacity = capacities.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Reported(view(capacity), capacity.version(), false);
    }

    private CapacityView view(Capacity capacity) {
        return CapacityView.of(capacity, placements.inUse(capacity.id()));
    }

    /** Lets the places of a new day take effect, and reports that grew stale be told. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void keepUpWithTheCalendar() {
        List<CareListId> lists = QuarkusTransaction.requiringNew()
                .call(() -> capacities.all(Optional.empty()).stream()
                        .map(Capacity::id)
                        .toList());
        lists.forEach(list -> QuarkusTransaction.requiringNew().run(() -> {
            placements.hold(List.of(list));
            Capacity capacity = capacities.findById(list);
            placements.placesAre(list, capacity.placesOn(LocalDate.now(clock)), capacity.asOf());
        }));
    }

    record Reported(CapacityView view, long version, boolean first) {}
}
