package nl.jeugdhulp.consortium.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody who gives help for a provider of the consortium (behandelaar)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PractitionerView(
        UUID practitionerId,
        UUID consortiumId,

        @Schema(description = "The member for which the practitioner works (jeugdhulpaanbieder)")
        UUID providerId,

        @Schema(description = "Name; absent for whoever is not the consortium or the region (naam)")
        String name,

        @Schema(description = "What the practitioner is trained for (specialismen)")
        List<String> specialisms,

        @Schema(description = "Hours a week in which the practitioner can be at schools (uren per week)")
        int hoursPerWeek,

        @Schema(description = "First and last day on which the practitioner works there (periode)")
        Period active) {

    static PractitionerView of(Practitioner practitioner) {
        return new PractitionerView(
                practitioner.id(),
                practitioner.consortiumId(),
                practitioner.providerId(),
                practitioner.name(),
                practitioner.specialisms(),
                practitioner.hoursPerWeek(),
                practitioner.active());
    }

    PractitionerView withoutName() {
        return new PractitionerView(practitionerId, consortiumId, providerId, null, specialisms, hoursPerWeek, active);
    }
}
