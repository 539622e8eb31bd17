package nl.jeugdhulp.school.registry;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an establishment is.
 *
 * @param latitude WGS 84, degrees north
 * @param longitude WGS 84, degrees east
 */
@Embeddable
@Schema(name = "Place", description = "Address and position of an establishment (adres en ligging)")
public record Place(
        @Size(max = 200) @Schema(description = "Street (straat)")
        String street,

        @Size(max = 20) @Schema(description = "House number with addition (huisnummer)")
        String houseNumber,

        @Size(max = 7) @Schema(description = "Postcode of the establishment (postcode)")
        String postcode,

        @Size(max = 100) @Schema(description = "Place (plaats)")
        String place,

        @DecimalMin("-90") @DecimalMax("90") @Schema(description = "Degrees north, WGS 84 (breedtegraad)")
        Double latitude,

        @DecimalMin("-180") @DecimalMax("180") @Schema(description = "Degrees east, WGS 84 (lengtegraad)")
        Double longitude) {

    static final Place UNKNOWN = new Place(null, null, null, null, null, null);

    /** This place, completed with what the other says where it says anything. */
    Place updatedBy(Place other) {
        return new Place(
                other.street == null ? street : other.street,
                other.street == null ? houseNumber : other.houseNumber,
                other.postcode == null ? postcode : other.postcode,
                other.place == null ? place : other.place,
                other.latitude == null ? latitude : other.latitude,
                other.longitude == null ? longitude : other.longitude);
    }
}
