package nl.jeugdhulp.consortium.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Period;

/** Who the consortia are, for the other features of this service. */
@ApplicationScoped
@Transactional
public class ConsortiumDirectory {
    private final ConsortiumRepository consortia;
    private final Clock clock;

    ConsortiumDirectory(ConsortiumRepository consortia, Clock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * A consortium as others need it.
     *
     * @param locations where it gives help
     */
    public record Entry(UUID id, String name, List<String> locations, Period contract) {}

    /** All of them, in the order of their ids. */
    public List<Entry> all() {
        return consortia.find("order by id").stream()
                .map(consortium -> new Entry(
                        consortium.id(), consortium.name(), List.copyOf(consortium.locations()), consortium.contract()))
                .toList();
    }

    /** Those whose contract runs today, in the order of their ids. */
    public List<Entry> inContract() {
        LocalDate today = LocalDate.now(clock);
        return all().stream()
                .filter(consortium -> consortium.contract().contains(today))
                .toList();
    }
}
