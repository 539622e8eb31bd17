package nl.jeugdhulp.referral.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a referral is taken back. */
@Schema(description = "Withdrawal of a referral (intrekking)")
record WithdrawReferral(
        @NotBlank @Size(max = 500) @Schema(description = "Why (reden)")
        String reason) {}
