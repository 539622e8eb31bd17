package nl.jeugdhulp.consortium.queue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/** A consortium in a help category: what has its own places and its own waiting list. */
@Embeddable
public record CareListId(
        UUID consortiumId, @Enumerated(EnumType.STRING) HelpCategory helpCategory) implements Comparable<CareListId> {
    private static final Comparator<CareListId> ORDER = Comparator.comparing(
                    (CareListId id) -> id.consortiumId().toString())
            .thenComparing(CareListId::helpCategory);

    /** The list of another consortium in the same category. */
    public CareListId at(UUID otherConsortiumId) {
        return new CareListId(otherConsortiumId, helpCategory);
    }

    /** The order in which several lists are locked, so that no two transactions wait for each other. */
    @Override
    public int compareTo(CareListId other) {
        return ORDER.compare(this, other);
    }
}
