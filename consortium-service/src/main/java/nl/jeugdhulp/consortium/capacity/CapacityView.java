package nl.jeugdhulp.consortium.capacity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Places of a consortium in a category and how they are used (capaciteit)")
record CapacityView(
        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "When the places were as reported (peilmoment)")
        Instant asOf,

        @Schema(description = "Whether the report is older than agreed, so that no free place counts (verouderd)")
        boolean stale,

        @Schema(description = "What a family may expect (beschikbaarheid)")
        AvailabilityStatus status,

        @Schema(description = "Places today (plekken)") int places,

        @Schema(description = "Places held for a youth whose care must begin (gereserveerd)")
        int reserved,

        @Schema(description = "Of those, held for more than two weeks without care (langdurig gereserveerd)")
        int reservedLong,

        @Schema(description = "Places in use (bezet)") int occupied,

        @Schema(description = "Places held above the capacity, to be worked off first (overschrijding)")
        int excess,

        @Schema(description = "Places free; 0 while the report is stale (vrij)")
        int free,

        @Schema(description = "Youths waiting (wachtenden)") int waiting,

        @Schema(description = "Youths on the list who are offered no place for now (gepauzeerd)")
        int paused,

        @Schema(description = "What was reported (opgave)") List<PlacesLine> lines) {

    static CapacityView of(Capacity capacity, PlacesInUse use) {
        return new CapacityView(
                capacity.id().consortiumId(),
                capacity.id().helpCategory(),
                capacity.asOf(),
                use.stale(),
                use.status(),
                use.places(),
                use.reserved(),
                use.reservedLong(),
                use.occupied(),
                use.excess(),
                use.free(),
                use.waiting(),
                use.paused(),
                capacity.lines().stream()
                        .map(line -> new PlacesLine(line.places(), line.period(), line.location()))
                        .toList());
    }
}
