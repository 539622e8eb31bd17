package nl.jeugdhulp.consortium.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.exchange.ListEffect.EntryEffect;

/**
 * The transfers that together take most waiting away, what they do to each list, and how good the plan is. Each part of
 * a plan is a fair plan too, because no transfer rests on another: it uses only places that nobody claimed beforehand.
 */
public final class ExchangePlan {

    private final Region region;
    private final List<Transfer> transfers;
    private final long boundDays;

    ExchangePlan(Region region, List<Transfer> transfers, long boundDays) {
        this.region = region;
        this.transfers = List.copyOf(transfers);
        this.boundDays = boundDays;
    }

    /** By category, sending consortium and order on its list. */
    public List<Transfer> transfers() {
        return transfers;
    }

    /** Expected waiting days taken away in the region: of those who move and of those who move up behind them. */
    public long daysTakenAway() {
        return transfers.stream().mapToLong(Transfer::ownGainDays).sum()
                + lists().stream().mapToLong(ListEffect::daysTakenAway).sum();
    }

    /** No set of transfers within the rules takes more days away than this (linear programming duality). */
    public long boundDays() {
        return boundDays;
    }

    /** Days that a better plan might still take away; 0 proves that there is none. */
    public long gapDays() {
        return boundDays - daysTakenAway();
    }

    /** Each list that sends or receives, with everybody who stays on it. */
    public List<ListEffect> lists() {
        Set<UUID> moved = transfers.stream().map(Transfer::entry).collect(Collectors.toSet());
        Set<CareList> affected = new TreeSet<>();
        transfers.forEach(transfer -> {
            affected.add(transfer.from());
            affected.add(transfer.to());
        });
        return affected.stream().map(list -> effect(list, moved)).toList();
    }

    public boolean fair() {
        return lists().stream().allMatch(ListEffect::fair);
    }

    /**
     * The plan that remains when only these entries move; its bound stays that of the whole.
     *
     * @param entries entries of this plan's transfers, any subset
     */
    public ExchangePlan accept(Set<UUID> entries) {
        Set<UUID> unknown = new HashSet<>(entries);
        List<Transfer> accepted = new ArrayList<>();
        for (Transfer transfer : transfers) {
            if (unknown.remove(transfer.entry())) {
                accepted.add(transfer);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not in this plan: " + unknown);
        }
        return new ExchangePlan(region, accepted, boundDays);
    }

    private ListEffect effect(CareList list, Set<UUID> moved) {
        List<WaitingEntry> people = region.entries(list);
        List<Integer> waits = region.waits(list);
        List<EntryEffect> staying = new ArrayList<>();
        for (int before = 0; before < people.size(); before++) {
            UUID entry = people.get(before).id();
            if (!moved.contains(entry)) {
                staying.add(new EntryEffect(entry, waits.get(before), waits.get(staying.size())));
            }
        }
        int taken = (int) transfers.stream()
                .filter(transfer -> transfer.to().equals(list))
                .count();
        return new ListEffect(list, people.size() - staying.size(), region.roomForOthers(list), taken, staying);
    }
}
