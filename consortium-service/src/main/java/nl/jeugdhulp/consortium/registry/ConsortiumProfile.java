package nl.jeugdhulp.consortium.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the region lays down about a consortium: its contract and its profile. */
@Schema(description = "Contract and profile of a consortium (consortium)")
record ConsortiumProfile(
        @NotBlank @Size(max = 200) @Schema(description = "Name (naam)")
        String name,

        @NotNull @Min(1) @Max(99) @Schema(description = "Lot of the contract (perceel)", examples = "1")
        Integer lot,

        @NotNull @Schema(description = "Term of the contract (looptijd contract)")
        Period contract,

        @NotEmpty @Size(max = 100) @Schema(description = "Municipalities of the contract (gemeenten)")
        List<@NotNull MunicipalityCode> municipalities,

        @NotBlank @Size(max = 4000) @Schema(description = "Vision on help (visie)")
        String vision,

        @NotBlank @Size(max = 4000) @Schema(description = "Way of working (werkwijze)")
        String wayOfWorking,

        @NotNull @Size(max = 50) @Schema(description = "What it is particularly good at (expertise)")
        List<@NotBlank @Size(max = 200) String> expertise,

        @NotNull @Size(max = 100) @Schema(description = "Where it gives help (locaties)")
        List<@NotBlank @Size(max = 200) String> locations) {}
