package nl.jeugdhulp.referral.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The smaller requests about referrals. */
final class ReferralApi {
    private ReferralApi() {}

    @Schema(description = "Why something is done (reden)")
    record Because(
            @NotBlank @Size(max = 500) @Schema(description = "Why (reden)")
            String reason) {}

    @Schema(description = "Another responsible municipality (andere verantwoordelijke gemeente)")
    record OverrideMunicipality(
            @NotNull @Schema(description = "The municipality that is responsible (gemeente)")
            MunicipalityCode municipality,

            @NotBlank @Size(max = 500) @Schema(description = "Why it is this one (reden)")
            String reason) {}

    @Schema(description = "Search by personal data, never in an address (zoekvraag)")
    record SearchReferrals(
            @NotNull @Schema(description = "Citizen service number (burgerservicenummer)")
            Bsn bsn) {}
}
