package nl.jeugdhulp.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is, for comparison with what the other services counted. */
@Schema(name = "ReferralCounts", description = "Numbers since the beginning (aantallen)")
record ReferralCountsView(
        @Schema(description = "Referrals (verwijzingen)") long referrals,

        @Schema(description = "Trajectories that started (hulptrajecten)")
        long trajectories,

        @Schema(description = "Trajectories that ended (beëindigde hulptrajecten)")
        long ended) {}
