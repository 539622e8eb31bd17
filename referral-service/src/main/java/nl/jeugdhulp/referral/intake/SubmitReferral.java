package nl.jeugdhulp.referral.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.residence.Residence;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.AlternativeSet;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.ChosenBy;
import nl.jeugdhulp.referral.youth.Identification;
import nl.jeugdhulp.referral.youth.LegalBasis;
import nl.jeugdhulp.referral.youth.NamesNoBsn;
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

        @Schema(description = "Needed from 18 until 23 (leeftijdsgrond)")
        AgeGround ageGround,

        @Size(max = 200) @NamesNoBsn
        @Schema(description = "Name of a medical referrer without an AGB code (naam verwijzer)")
        String referrerName,

        @Schema(description = "School of the youth (school), when known")
        SchoolId schoolId,

        @Schema(description = "Granted by the municipality of a youth that lives outside the region (uitzondering)")
        UUID exceptionId,

        @Schema(description = "The declined referral that this one follows (vorige verwijzing)")
        UUID previousReferralId) {

    /** By what the youth is known; the rules have seen to it that there is exactly one. */
    Identification identification() {
        WithoutBsn other = youth.withoutBsn();
        return other == null
                ? youth.bsn()
                : new AlternativeSet(
                        other.familyName(),
                        other.givenNames(),
                        youth.birthDate(),
                        other.sex(),
                        other.postcode(),
                        other.houseNumber());
    }

    /** Who it is about. */
    @Schema(description = "The youth (jeugdige)")
    record YouthFacts(
            @Schema(description = "Citizen service number (burgerservicenummer), when there is one")
            Bsn bsn,

            @Valid @Schema(description = "Who it is without a citizen service number (alternatieve gegevensset)")
            WithoutBsn withoutBsn,

            @NotNull @PastOrPresent @Schema(description = "Date of birth (geboortedatum)")
            LocalDate birthDate,

            @Schema(description = "Municipality of the home address (woonplaats)")
            MunicipalityCode homeMunicipality,

            @Schema(description = "Whether the youth stays in residential care (verblijf)")
            Boolean inResidentialCare,

            @Schema(description = "Municipality just before the residential stay (woonplaats voor verblijf)")
            MunicipalityCode municipalityBeforeStay,

            @Schema(description = "Where the youth actually stays, without a home address (werkelijk verblijf)")
            MunicipalityCode actualStayMunicipality) {
        Residence residence() {
            return new Residence(
                    homeMunicipality,
                    Boolean.TRUE.equals(inResidentialCare),
                    municipalityBeforeStay,
                    actualStayMunicipality);
        }
    }

    /** Who a youth without a citizen service number is. */
    @Schema(description = "Facts of a youth without a citizen service number (alternatieve gegevensset)")
    record WithoutBsn(
            @NotBlank @Size(max = 200) @Schema(description = "Family name (achternaam)")
            String familyName,

            @NotBlank @Size(max = 200) @Schema(description = "Given names (voornamen)")
            String givenNames,

            @NotNull @Pattern(regexp = "[0129]") @Schema(description = "Sex by COD046 (geslacht)", examples = "9")
            String sex,

            @NotNull @Pattern(regexp = "\\d{4} ?[A-Z]{2}") @Schema(description = "Postcode", examples = "2011 AA")
            String postcode,

            @NotBlank @Size(max = 20) @Schema(description = "House number with addition (huisnummer)")
            String houseNumber) {}

    /** The family's choice. */
    @Schema(description = "The choice of the family (keuze van het gezin)")
    record Choice(
            @NotNull @Schema(description = "The one consortium chosen (consortium)")
            UUID consortiumId,

            @Schema(description = "What was shown when the family compared (kenmerk van de keuze)")
            UUID choiceId,

            @Schema(description = "Who in the family chose (wie koos)")
            ChosenBy chosenBy,

            @NotBlank @Size(max = 500) @NamesNoBsn @Schema(description = "Why the family chose it (reden van de keuze)")
            String reason) {}
}
