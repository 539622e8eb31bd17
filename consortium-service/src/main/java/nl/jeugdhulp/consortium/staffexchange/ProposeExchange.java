package nl.jeugdhulp.consortium.staffexchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who would work where for a while (uitwisseling van medewerkers)")
record ProposeExchange(
        @NotNull @Schema(description = "The consortium where the practitioner would work (ontvangend consortium)")
        UUID hostConsortiumId,

        @NotBlank @Size(max = 200) @Schema(description = "Profession, never a name (functie)", examples = "GZ-psycholoog")
        String profession,

        @NotBlank @Size(max = 2000) @Schema(description = "What is to be learnt or done (doel)")
        String purpose,

        @NotNull @Schema(description = "From when until when (periode)")
        Period period,

        @NotNull @Min(1) @Max(40) @Schema(description = "Hours a week (uren per week)")
        Integer hoursPerWeek) {}
