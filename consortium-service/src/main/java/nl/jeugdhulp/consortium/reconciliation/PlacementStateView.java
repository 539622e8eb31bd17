package nl.jeugdhulp.consortium.reconciliation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where a referral stands here, to compare with referral-service (stand per verwijzing)")
record PlacementStateView(
        UUID referralId,
        UUID consortiumId,

        @Schema(
                description = "Waiting, paused, place reserved, in care or over",
                enumeration = {"WAITING", "PAUSED", "RESERVED", "OCCUPIED", "RELEASED"})
        String state) {}
