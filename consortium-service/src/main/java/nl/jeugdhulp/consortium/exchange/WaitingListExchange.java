package nl.jeugdhulp.consortium.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the transfers between consortia that take most waiting away in the region.
 *
 * <p>When {@code m} people leave a list of {@code n}, those who stay move up, and whoever they are, the waits of the last
 * {@code m} positions disappear. The days taken away are therefore a falling sum per list, minus the days until the
 * places taken can be used: a minimum-cost flow from lists by way of entries to rooms, whose optimum is whole numbers.
 * Among plans that take away equally many days, those are chosen in which more families have agreed, the movers
 * themselves gain more and travel less. The same input, in any order, gives the same plan.
 */
public final class WaitingListExchange {

    /** Weight of a consent that is there beside a day gained by the mover and a kilometre travelled. */
    private static final int CONSENT_DAYS = 365;

    /** More than the preference of any single transfer, up or down. */
    private static final long PREFERENCE_LIMIT = WaitingEntry.LONGEST_WAIT_DAYS + 2_000L;

    private record Option(WaitingEntry entry, int waitDays, ConsortiumRoom room, int arc) {}

    private final ExchangeRules rules;

    public WaitingListExchange(ExchangeRules rules) {
        this.rules = rules;
    }

    /**
     * @param entries everybody who waits, on all lists
     * @param places free places of all consortia
     */
    public ExchangePlan plan(Collection<WaitingEntry> entries, Collection<ConsortiumRoom> places) {
        Region region = new Region(entries, places);
        Map<String, List<ConsortiumRoom>> rooms = region.room().stream()
                .collect(Collectors.groupingBy(room -> room.list().category(), TreeMap::new, Collectors.toList()));
        List<Transfer> transfers = new ArrayList<>();
        long bound = 0;
        for (List<ConsortiumRoom> roomsOfCategory : rooms.values()) {
            bound += planCategory(region, roomsOfCategory, transfers);
        }
        return new ExchangePlan(region, transfers, bound);
    }

    /** Adds the transfers of one category and returns the bound of the days that they can take away. */
    private long planCategory(Region region, List<ConsortiumRoom> rooms, List<Transfer> transfers) {
        String category = rooms.getFirst().list().category();
        long places = rooms.stream().mapToLong(ConsortiumRoom::places).sum();
        long waiting = region.lists().stream()
                .filter(list -> list.category().equals(category))
                .mapToLong(list -> region.entries(list).size())
                .sum();
        long supply = Math.min(places, waiting);
        long dayWeight = 2 * supply * PREFERENCE_LIMIT + 1;
        FlowNetwork network = new FlowNetwork(supply);
        int[] roomNodes = new int[rooms.size()];
        for (int room = 0; room < roomNodes.length; room++) {
            roomNodes[room] = network.addNode();
            network.addArc(roomNodes[room], FlowNetwork.SINK, rooms.get(room).places(), 0);
        }
        List<Option> options = new ArrayList<>();
        for (CareList list : region.lists()) {
            if (list.category().equals(category)) {
                addList(network, region, list, rooms, roomNodes, dayWeight, options);
            }
        }
        if (options.isEmpty()) {
            return 0;
        }
        network.solve();
        for (Option option : options) {
            if (network.flow(option.arc()) > 0) {
                transfers.add(transfer(option));
            }
        }
        return Math.floorDiv(-network.lowerBound() + supply * PREFERENCE_LIMIT, dayWeight);
    }

    private void addList(
            FlowNetwork network,
            Region region,
            CareList list,
            List<ConsortiumRoom> rooms,
            int[] roomNodes,
            long dayWeight,
            List<Option> options) {
        List<WaitingEntry> inOrder = region.entries(list);
        List<Integer> waits = region.waits(list);
        int listNode = network.addNode();
        int before = options.size();
        for (int position = 0; position < inOrder.size(); position++) {
            WaitingEntry entry = inOrder.get(position);
            int wait = waits.get(position);
            int entryNode = -1;
            for (int room = 0; room < rooms.size(); room++) {
                ConsortiumRoom offered = rooms.get(room);
                if (rules.allow(entry, wait, offered)) {
                    if (entryNode < 0) {
                        entryNode = network.addNode();
                        network.addArc(listNode, entryNode, 1, 0);
                    }
                    long cost = offered.availableInDays() * dayWeight - preference(entry, wait, offered);
                    options.add(new Option(entry, wait, offered, network.addArc(entryNode, roomNodes[room], 1, cost)));
                }
            }
        }
        if (options.size() > before) {
            // The m-th to leave takes away the wait of the m-th position from the end, whoever it is.
            waits.stream()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .forEach((wait, people) -> network.addArc(FlowNetwork.SOURCE, listNode, people, -wait * dayWeight));
        }
    }

    private static int preference(WaitingEntry entry, int wait, ConsortiumRoom room) {
        int agreed = entry.consent() == Consent.YES ? CONSENT_DAYS : 0;
        return agreed + wait - room.availableInDays() - distance(entry, room);
    }

    private static int distance(WaitingEntry entry, ConsortiumRoom room) {
        return entry.distanceKm().get(room.list().consortium());
    }

    private static Transfer transfer(Option option) {
        return new Transfer(
                option.entry().id(),
                option.entry().list(),
                option.room().list(),
                option.entry().consent(),
                distance(option.entry(), option.room()),
                option.waitDays(),
                option.room().availableInDays());
    }
}
