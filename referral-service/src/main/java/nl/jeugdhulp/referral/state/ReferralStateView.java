package nl.jeugdhulp.referral.state;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a referral stands, without anything about the youth. */
@Schema(
        name = "ReferralState",
        description = "Status of a referral, to compare services by (status van een verwijzing)")
record ReferralStateView(UUID referralId, UUID consortiumId, String status) {}
