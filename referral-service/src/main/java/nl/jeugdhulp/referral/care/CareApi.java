package nl.jeugdhulp.referral.care;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consortium sends about the care it gives. */
public final class CareApi {
    private CareApi() {}

    @Schema(description = "Start of care after an accepted referral (start jeugdhulp)")
    record StartCare(
            @NotNull @Schema(description = "The accepted referral (verwijzing)")
            UUID referralId,

            @NotNull @Schema(description = "First day of care, not in the future (startdatum)")
            LocalDate startDate,

            @NotNull @Valid Contact contactPerson,
            @NotNull @Valid FirstComponent component) {}

    @Schema(description = "The one contact person of the family (aanspreekpunt)")
    public record Contact(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) String phone,
            @Size(max = 200) String email) {}

    @Schema(description = "The help component that care starts with (eerste hulponderdeel)")
    public record FirstComponent(
            @NotNull @Schema(description = "Help category (hulpcategorie)")
            HelpCategory helpCategory,

            @NotNull @Schema(description = "A member of the consortium (jeugdhulpaanbieder)")
            UUID providerId) {}

    @Schema(description = "Extra help during care, without a new referral (hulponderdeel toevoegen)")
    record AddHelp(
            @NotNull @Schema(description = "Help category (hulpcategorie)")
            HelpCategory helpCategory,

            @NotNull @Schema(description = "A member of the consortium (jeugdhulpaanbieder)")
            UUID providerId,

            @NotNull @Schema(description = "First day of this help, not in the future (startdatum)")
            LocalDate startDate) {}

    @Schema(description = "The same help by another provider from a day on (wijziging aanbieder)")
    record ChangeProvider(
            @NotNull @Schema(description = "A member of the consortium (jeugdhulpaanbieder)")
            UUID providerId,

            @NotNull @Schema(description = "First day with this provider, not in the future (startdatum)")
            LocalDate startDate) {}

    @Schema(description = "End of help or of the whole care, with its outcome (einde jeugdhulp)")
    record Ending(
            @NotNull @Schema(description = "Last day, not in the future (einddatum)")
            LocalDate endDate,

            @NotNull @Pattern(regexp = EndReason.FORM) @Schema(description = "Reason of ending by iJw code list JZ588 (reden beëindiging)", examples = "31")
            String reason,

            @Min(0) @Max(100) @Schema(description = "Share of the agreed goals reached, in percent (doelen bereikt)")
            Integer goalsReachedPercent,

            @Min(1) @Max(10) @Schema(description = "Satisfaction about the benefit, 1 to 10 (cliënttevredenheid)")
            Integer satisfaction,

            @Pattern(regexp = "0[1-4]") @Schema(description = "Able to go on without help, 01 to 04 (kan verder zonder hulp)", examples = "01")
            String ableToGoOnWithoutHelp) {
        Outcome outcome() {
            return new Outcome(reason, goalsReachedPercent, satisfaction, ableToGoOnWithoutHelp);
        }
    }

    @Schema(description = "Care that goes on within half a year of its end (hervatting)")
    record ResumeCare(
            @NotNull @Schema(description = "First day of the care resumed, not in the future (startdatum)")
            LocalDate startDate,

            @NotNull @Valid FirstComponent component) {}

    @Schema(description = "A change of contact person, which needs a reason (wijziging aanspreekpunt)")
    record ChangeContactPerson(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) String phone,
            @Size(max = 200) String email,

            @NotBlank @Size(max = 500) @Schema(description = "Why it changes (reden)")
            String reason) {
        Contact contact() {
            return new Contact(name, phone, email);
        }
    }
}
