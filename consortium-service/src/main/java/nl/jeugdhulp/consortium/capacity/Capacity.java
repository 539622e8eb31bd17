package nl.jeugdhulp.consortium.capacity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.paging.ChangedAt;

/** What a consortium reported last about its places in a category. */
@Entity
class Capacity implements Aggregate {
    @EmbeddedId
    private CareListId id;

    private Instant asOf;

    @ElementCollection
    @CollectionTable(
            name = "capacity_line",
            joinColumns = {
                @JoinColumn(name = "consortium_id", referencedColumnName = "consortiumId"),
                @JoinColumn(name = "help_category", referencedColumnName = "helpCategory")
            })
    private List<CapacityLine> lines = new ArrayList<>();

    @ChangedAt
    private Instant changedAt;

    @Version
    private long version;

    protected Capacity() {}

    Capacity(CareListId id) {
        this.id = id;
    }

    /** Takes a report in place of the one before; a report that is older than that is refused. */
    void report(List<PlacesLine> reported, Instant when) {
        if (asOf != null && when.isBefore(asOf)) {
            throw CapacityProblem.NEWER_CAPACITY_KNOWN.problem("helpCategory", id.helpCategory(), "asOf", asOf);
        }
        asOf = when;
        // Should all else be as it was, the list of lines would set no new time.
        changedAt = null;
        lines.clear();
        reported.forEach(line -> lines.add(CapacityLine.of(line)));
    }

    /** The places of that day over all locations. */
    int placesOn(LocalDate day) {
        return lines.stream()
                .filter(line -> line.period().contains(day))
                .mapToInt(CapacityLine::places)
                .sum();
    }

    CareListId id() {
        return id;
    }

    Instant asOf() {
        return asOf;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<CapacityLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public long version() {
        return version;
    }
}
