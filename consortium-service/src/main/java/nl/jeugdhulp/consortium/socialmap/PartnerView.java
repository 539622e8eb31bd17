package nl.jeugdhulp.consortium.socialmap;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A chain partner on the social map (ketenpartner)")
record PartnerView(
        UUID id,

        @Schema(description = "What it is and offers (gegevens)")
        PartnerDescription partner,

        Instant changedAt) {
    static PartnerView of(ChainPartner partner) {
        return new PartnerView(partner.id(), partner.description(), partner.changedAt());
    }
}
