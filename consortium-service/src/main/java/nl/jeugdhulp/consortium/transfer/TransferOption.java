package nl.jeugdhulp.consortium.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consortium that has a place for somebody who waits elsewhere. */
@Schema(description = "A consortium that has room (consortium met plek)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferOption(
        UUID consortiumId,
        String name,

        @Schema(description = "Whether there is much or little room (beschikbaarheid)")
        AvailabilityStatus availability,

        @Schema(
                description =
                        "Kilometres from the seat of the youth's municipality to the nearest location; absent when"
                                + " not known (afstand)")
        Integer distanceKm,

        @Schema(description = "Whether the family would travel that far, as far as it said (binnen de wens)")
        boolean withinWish,

        @Schema(
                description = "Days by which care is expected to begin earlier; absent when no start is expected here"
                        + " (winst in dagen)")
        Long daysGained,

        @Schema(description = "Whether this move is proposed already (voorstel loopt)")
        boolean proposed,

        @Schema(description = "Whether the family said no to this consortium before (eerder geweigerd)")
        boolean familyRefusedBefore) {

    /** Whether it may be proposed without asking somebody first: wanted, not refused, not proposed already. */
    public boolean isOpen() {
        return withinWish && !proposed && !familyRefusedBefore;
    }
}
