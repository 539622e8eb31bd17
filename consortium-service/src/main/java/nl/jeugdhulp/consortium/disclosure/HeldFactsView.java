package nl.jeugdhulp.consortium.disclosure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held here on one referral. */
@Schema(name = "HeldFacts", description = "Everything held on one referral (inzage)")
record HeldFactsView(
        @Schema(description = "The referral (verwijzing)") UUID referralId, List<HeldFact> facts) {

    /**
     * A row as it is held.
     *
     * @param kind the table in which it stands
     */
    @Schema(description = "A row as it is held (gegeven)")
    record HeldFact(
            @Schema(description = "In which table it stands (soort)")
            String kind,

            Map<String, Object> facts) {}
}
