package nl.jeugdhulp.school.help;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of the help in a school year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HelpStatistics", description = "Help per school and school year (data in beeld)")
record HelpStatisticsView(
        @Schema(description = "Moment of counting (peilmoment)")
        Instant asOf,

        @Schema(description = "Version of the definitions by which was counted (definitieversie)")
        String definitionVersion,

        SchoolYear schoolYear,
        List<Figure> items,

        @Schema(description = "Cursor of the next page, absent on the last")
        String next) {
    static final String DEFINITION_VERSION = "1.0";

    /** One figure; what it is summed over is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "schoolYear",
        "municipality",
        "schoolId",
        "helpCategory",
        "consortiumId",
        "count",
        "suppressed",
        "known",
        "schools"
    })
    @Schema(
            name = "HelpFigure",
            description = "Number of helps: a trajectory once per category and consortium (aantal)")
    record Figure(
            SchoolYear schoolYear,
            MunicipalityCode municipality,
            SchoolId schoolId,
            HelpCategory helpCategory,
            UUID consortiumId,

            @JsonInclude
            @Schema(
                    description =
                            "Number of helps that ran in the school year; null when suppressed or not known (aantal)")
            Integer count,

            @Schema(description = "Whether the number is hidden to protect people (onderdrukt)")
            boolean suppressed,

            @Schema(
                    description =
                            "False when nothing was recorded or imported for the year: a gap is not a zero (bekend)")
            boolean known,

            @Schema(description = "Of municipality and region: how many schools it counts (getelde scholen)")
            Integer schools) {}
}
