package nl.jeugdhulp.consortium.placement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where a referral stands here, to compare with referral-service (stand per verwijzing)")
record PlacementStateView(UUID referralId, UUID consortiumId, PlacementState state) {}
