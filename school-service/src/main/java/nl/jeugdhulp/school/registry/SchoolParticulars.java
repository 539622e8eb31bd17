package nl.jeugdhulp.school.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the region says of a school: the whole of it, as PUT replaces. */
@Schema(name = "SchoolParticulars", description = "Particulars of a school (schoolgegevens)")
record SchoolParticulars(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the establishment (naam)", examples = "De Regenboog")
        String name,

        @NotNull @Schema(description = "Kind of school (schoolsoort)", examples = "PRIMARY")
        SchoolKind kind,

        @Min(1) @Max(4) @Schema(description = "Cluster 1 to 4, only in special education (cluster)")
        Integer cluster,

        @NotNull @Schema(description = "Municipality in which it stands (gemeente)")
        MunicipalityCode municipality,

        @Size(max = 20) @Schema(description = "Number of the school board at DUO (bevoegd gezag)", examples = "41008")
        String board,

        @Size(max = 200) @Schema(description = "Education partnership (samenwerkingsverband)")
        String educationPartnership,

        @Valid @Schema(description = "Where it is (ligging)")
        Place place,

        @Size(max = 100) @Schema(description = "CJG coach to whom its help questions go (CJG-coach)", examples = "cjg-haarlem")
        String cjgCoachId,

        @Size(max = 20) @Schema(description = "The professionals the school works with (kernteam)")
        List<@NotNull @Valid CoreTeamMember> coreTeam) {}
