package nl.jeugdhulp.consortium.capacity;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import nl.jeugdhulp.values.Period;

/** A line of a capacity report as it is kept. */
@Embeddable
record CapacityLine(String location, int places, LocalDate validFrom, LocalDate validUntil) {
    static CapacityLine of(PlacesLine line) {
        return new CapacityLine(
                line.location(),
                line.places(),
                line.period().from(),
                line.period().until());
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }
}
