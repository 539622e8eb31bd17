package nl.jeugdhulp.referral.takeover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.care.CareApi;
import nl.jeugdhulp.referral.care.EndReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What municipalities and consortia send about care of the old contracts. */
final class TakeoverApi {
    private TakeoverApi() {}

    @Schema(description = "The consortium that the family chose to go on with the care (keuze van het consortium)")
    record ChooseConsortium(
            @NotNull @Schema(description = "Contracted for the municipality (consortium)")
            UUID consortiumId,

            @NotBlank @Size(max = 500) @Schema(description = "Why the family chose it (reden van de keuze)")
            String reason) {}

    @Schema(description = "The old provider stopped (einde hulp bij de oude aanbieder)")
    record EndTakeover(
            @NotNull @Schema(description = "Last day with the old provider, not in the future (laatste dag)")
            LocalDate endDate,

            @NotNull @Pattern(regexp = EndReason.FORM) @Schema(description = "Reason of ending by iJw code list JZ588 (reden beëindiging)", examples = "38")
            String reason) {}

    @Schema(description = "The consortium goes on with the care (overdracht)")
    record HandOver(
            @NotNull @Schema(description = "First day with the consortium, not in the future (startdatum)")
            LocalDate startDate,

            @Schema(
                    description = "Last day with the old provider; by default the one known, or else the day before the"
                            + " first with the consortium, so that there is no gap (laatste dag)")
            LocalDate lastDay,

            @NotNull @Valid CareApi.Contact contactPerson,
            @NotNull @Valid CareApi.FirstComponent component) {}
}
