package nl.jeugdhulp.referral.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what ground a consortium declines. */
@Schema(description = "Declining of a referral (afwijzing)")
record DeclineReferral(
        @NotNull @Schema(description = "The listed ground (afwijzingsgrond)")
        DeclineGround ground,

        @Size(max = 500) @Schema(description = "Explanation (toelichting)")
        String explanation) {}
