package nl.jeugdhulp.consortium.queue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import nl.jeugdhulp.values.Urgency;

/** Keeps an urgency as its rank in the queue, so that the database can order by it. */
@Converter
public class UrgencyColumn implements AttributeConverter<Urgency, Integer> {
    /** 0 goes first. */
    public static int rank(Urgency urgency) {
        return switch (urgency) {
            case CRISIS -> 0;
            case URGENT -> 1;
            case REGULAR -> 2;
        };
    }

    @Override
    public Integer convertToDatabaseColumn(Urgency urgency) {
        return urgency == null ? null : rank(urgency);
    }

    @Override
    public Urgency convertToEntityAttribute(Integer rank) {
        return switch (rank) {
            case 0 -> Urgency.CRISIS;
            case 1 -> Urgency.URGENT;
            case 2 -> Urgency.REGULAR;
            case null -> null;
            default -> throw new IllegalStateException("no urgency has rank " + rank);
        };
    }
}
