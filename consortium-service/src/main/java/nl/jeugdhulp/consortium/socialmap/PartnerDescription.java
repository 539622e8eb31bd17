package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.jeugdhulp.values.InvalidValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a chain partner is and offers (ketenpartner)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerDescription(
        @NotBlank @Size(max = 200) @Schema(description = "Name (naam)")
        String name,

        @NotBlank @Size(max = 4000) @Schema(description = "What it does (omschrijving)")
        String description,

        @Size(max = 500) @Pattern(regexp = WEB_ADDRESS) @Schema(description = "Website (website)")
        String website,

        @Size(max = 200) @Email @Schema(description = "General e-mail address, not a person's (e-mail)")
        String email,

        @Size(max = 30) @Schema(description = "General telephone number, not a person's (telefoon)")
        String phone,

        @Valid @Schema(description = "Where it is (adres)") Address address,

        @NotNull @Size(max = 200) @Schema(description = "What it offers (diensten)")
        List<@NotNull @Valid Service> services,

        @NotNull @Size(max = 50) @Schema(description = "Under which identifiers other maps know it (externe kenmerken)")
        List<@NotNull @Valid Identifier> identifiers) {

    private static final String WEB_ADDRESS = "https?://\\S+";

    PartnerDescription {
        services = inOrder(services, Service::id);
        identifiers = inOrder(identifiers, Identifier::scheme);
    }

    /** Without null in it and twice the same key, so that two descriptions of the same are equal. */
    private static <T, K extends Comparable<K>> List<T> inOrder(List<T> items, Function<T, K> key) {
        if (items == null || items.stream().anyMatch(item -> item == null || key.apply(item) == null)) {
            return items;
        }
        if (items.stream().map(key).distinct().count() < items.size()) {
            throw new InvalidValue("hetzelfde kenmerk staat er twee keer", "the same identifier stands there twice");
        }
        return items.stream().sorted(Comparator.comparing(key)).toList();
    }

    @Schema(description = "An address (adres)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            @Size(max = 200) @Schema(description = "Street and number (straat en huisnummer)")
            String street,

            @Size(max = 10) String postalCode,

            @Size(max = 100) @Schema(description = "Town (plaats)")
            String city) {}

    @Schema(description = "Something that a chain partner offers (dienst)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @NotNull UUID id,

            @NotBlank @Size(max = 200) @Schema(description = "Name (naam)")
            String name,

            @Size(max = 4000) @Schema(description = "For whom and how (omschrijving)")
            String description,

            @NotNull @Schema(description = "Whether it is offered now (status)")
            ServiceStatus status,

            @Size(max = 2000) @Schema(description = "For whom it is meant (doelgroep)")
            String eligibility,

            @Min(0) @Max(120) @Schema(description = "From which age (minimumleeftijd)")
            Integer minimumAge,

            @Min(0) @Max(120) @Schema(description = "Up to which age (maximumleeftijd)")
            Integer maximumAge) {}

    @Schema(description = "Under which identifier another map knows the organisation (extern kenmerk)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identifier(
            @NotBlank @Size(max = 200) @Schema(description = "The other map or register (bron)")
            String scheme,

            @NotBlank @Size(max = 200) @Schema(description = "The identifier there (kenmerk)")
            String identifier,

            @Size(max = 500) @Pattern(regexp = WEB_ADDRESS) @Schema(description = "Address of its page there (link)")
            String url) {}
}
