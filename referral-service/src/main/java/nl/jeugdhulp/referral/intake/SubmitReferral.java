package nl.jeugdhulp.referral.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a referrer sends to refer a youth. */
@Schema(description = "A new referral (nieuwe verwijzing)")
record SubmitReferral(
        @NotNull @Valid YouthFacts youth,

        @NotNull @Schema(description = "Help asked for (hulpcategorie)")
        HelpCategory helpCategory,

        @NotNull @Schema(description = "How soon (urgentie)")
        Urgency urgency,

        @NotNull @Valid Choice choice,

        @NotNull @Schema(description = "Legal basis or consent (grondslag)")
        LegalBasis legalBasis,

        @Schema(description = "School of the youth (school), when known")
        SchoolId schoolId,

        @Schema(description = "The declined referral that this one follows (vorige verwijzing)")
        UUID previousReferralId) {

    /** Who it is about. */
    @Schema(description = "The youth (jeugdige)")
    record YouthFacts(
            @NotNull @Schema(description = "Citizen service number (burgerservicenummer)")
            Bsn bsn,

            @NotNull @PastOrPresent @Schema(description = "Date of birth (geboortedatum)")
            LocalDate birthDate,

            @NotNull @Schema(description = "Municipality of the home address (woonplaats)")
            MunicipalityCode homeMunicipality) {}

    /** The family's choice. */
    @Schema(description = "The choice of the family (keuze van het gezin)")
    record Choice(
            @NotNull @Schema(description = "The one consortium chosen (consortium)")
            UUID consortiumId,

            @Schema(description = "What was shown when the family compared (kenmerk van de keuze)")
            UUID choiceId,

            @NotBlank @Size(max = 500) @Schema(description = "Why the family chose it (reden van de keuze)")
            String reason) {}
}
