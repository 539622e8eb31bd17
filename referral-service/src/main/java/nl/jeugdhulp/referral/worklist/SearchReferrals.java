package nl.jeugdhulp.referral.worklist;

import jakarta.validation.constraints.NotNull;
import nl.jeugdhulp.referral.youth.Bsn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a youth's referrals are looked for. */
@Schema(description = "Search by personal data, never in an address (zoekvraag)")
record SearchReferrals(
        @NotNull @Schema(description = "Citizen service number (burgerservicenummer)")
        Bsn bsn) {}
