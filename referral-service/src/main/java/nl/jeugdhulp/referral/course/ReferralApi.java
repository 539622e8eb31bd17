package nl.jeugdhulp.referral.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.jeugdhulp.referral.duty.DeclineGround;
import nl.jeugdhulp.referral.youth.NamesNoBsn;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and smaller answers about referrals. */
final class ReferralApi {
    private ReferralApi() {}

    @Schema(description = "Why something is done (reden)")
    record Because(
            @NotBlank @Size(max = 500) @NamesNoBsn @Schema(description = "Why (reden)")
            String reason) {}

    @Schema(description = "Another responsible municipality (andere verantwoordelijke gemeente)")
    record OverrideMunicipality(
            @NotNull @Schema(description = "The municipality that is responsible (gemeente)")
            MunicipalityCode municipality,

            @NotBlank @Size(max = 500) @NamesNoBsn @Schema(description = "Why it is this one (reden)")
            String reason) {}

    @Schema(description = "Declining of a referral (afwijzing)")
    record DeclineReferral(
            @NotNull @Schema(description = "The listed ground (afwijzingsgrond)")
            DeclineGround ground,

            @Size(max = 500) @NamesNoBsn @Schema(description = "Explanation (toelichting)")
            String explanation) {}

    @Schema(name = "ReferralActions", description = "What the caller may do now (mogelijke handelingen)")
    record ReferralActions(List<Item> items) {
        @Schema(name = "ReferralActionItem", description = "An action and where it is done (handeling)")
        record Item(ReferralAction action, String method, String href) {}
    }
}
